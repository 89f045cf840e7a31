"use client"

import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { setSandboxFaultAction } from "@/lib/sources/sandbox/actions"
import {
  faultWords,
  type SandboxFault,
  sandboxFaults,
  wellWords,
} from "@/lib/sources/sandbox/faults"

interface SandboxBehaviourProps {
  connectionId: string
  fault: SandboxFault | null
}

const choices = [
  { value: "well", ...wellWords },
  ...sandboxFaults.map((fault) => ({ value: fault, ...faultWords[fault] })),
]

/** Tells the sandbox's server to misbehave, to see what one would see with a real carrier. */
export function SandboxBehaviour({ connectionId, fault }: SandboxBehaviourProps) {
  return (
    <ActionForm key={fault} action={setSandboxFaultAction} className="max-w-xl">
      <input type="hidden" name="connectionId" value={connectionId} />
      <fieldset className="grid gap-1">
        <legend className="sr-only">How the sandbox behaves</legend>
        {choices.map(({ value, label, effect }) => (
          <label
            key={value}
            className="-mx-2 grid cursor-pointer grid-cols-[1rem_minmax(0,1fr)] gap-x-3 rounded-md px-2 py-1.5 text-sm hover:bg-accent/60"
          >
            <input
              type="radio"
              name="fault"
              value={value}
              defaultChecked={value === (fault ?? "well")}
              className="mt-0.5 size-4 accent-primary"
            />
            <span>
              <span className="block font-medium">{label}</span>
              <span className="block text-muted-foreground">{effect}</span>
            </span>
          </label>
        ))}
      </fieldset>
      <div>
        <SubmitButton whenDirty>Save</SubmitButton>
      </div>
    </ActionForm>
  )
}
