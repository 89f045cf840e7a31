import { Button } from "@/components/ui/button"
import { CopyableId } from "@/components/ui/copy-button"
import { DialogActions, DialogClose } from "@/components/ui/dialog"

/** A webhook's secret, which nobody can read again. */
export function SecretOnce({ secret }: { secret: string }) {
  return (
    <>
      <p className="mb-3 text-base text-muted-foreground">
        The receiver proves with it that an alert is ours. You see it this once; afterwards you can
        only make a new one.
      </p>
      <CopyableId value={secret} label="secret" />
      <DialogActions>
        <DialogClose render={<Button variant="primary" />}>I have kept it</DialogClose>
      </DialogActions>
    </>
  )
}
