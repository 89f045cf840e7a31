import { SearchX } from "lucide"
import { EmptyState } from "@/components/ui/empty-state"

export default function SettingsNotFound() {
  return (
    <EmptyState icon={SearchX} title="There is nothing here">
      The address may be mistyped, or what was here was removed.
    </EmptyState>
  )
}
