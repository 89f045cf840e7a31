"use client"

import { unstable_rethrow } from "next/navigation"
import {
  type ComponentProps,
  createContext,
  type FormEvent,
  type ReactNode,
  use,
  useRef,
  useState,
  useSyncExternalStore,
  useTransition,
} from "react"
import { toast } from "sonner"
import { Button, type ButtonProps } from "@/components/ui/button"
import { cn } from "@/components/ui/class-names"
import { Notice } from "@/components/ui/notice"
import type { ActionResult } from "@/lib/session/action"

interface FormState {
  fields: Readonly<Record<string, string>>
  pending: boolean
  /** Something was typed since the last success. */
  dirty: boolean
}

const FormContext = createContext<FormState>({ fields: {}, pending: false, dirty: true })

interface ActionFormProps extends Omit<ComponentProps<"form">, "action" | "children"> {
  action: (data: FormData) => Promise<ActionResult>
  children: ReactNode
  onSuccess?: (() => void) | undefined
  /** Empties the form after success. */
  clear?: boolean
}

/**
 * A form around a server action. What was typed stays, whatever the answer; each field error goes to
 * its Field and the first wrong field takes the focus; success is a toast.
 */
export function ActionForm({
  action,
  children,
  onSuccess,
  clear,
  className,
  ...props
}: ActionFormProps) {
  const form = useRef<HTMLFormElement>(null)
  const [failure, setFailure] = useState<Extract<ActionResult, { ok: false }> | null>(null)
  const [dirty, setDirty] = useState(false)
  const [pending, start] = useTransition()

  function submit(event: FormEvent<HTMLFormElement>) {
    event.preventDefault()
    if (pending) return
    const data = new FormData(event.currentTarget)
    start(async () => {
      const result = await answer(action, data)
      setFailure(result.ok ? null : result)
      if (!result.ok) return focusFirst(form.current, result.fields)
      setDirty(false)
      if (result.message) toast.success(result.message)
      if (clear) form.current?.reset()
      onSuccess?.()
    })
  }

  const general = failure && Object.keys(failure.fields).length === 0 ? failure.message : null
  return (
    <FormContext value={{ fields: failure?.fields ?? {}, pending, dirty }}>
      <form
        noValidate
        {...props}
        ref={form}
        onSubmit={submit}
        onInput={() => setDirty(true)}
        className={cn("grid gap-5", className)}
      >
        {general ? <Notice tone="trouble">{general}</Notice> : null}
        {children}
      </form>
    </FormContext>
  )
}

async function answer(action: ActionFormProps["action"], data: FormData): Promise<ActionResult> {
  try {
    return await action(data)
  } catch (error) {
    // A redirect or a missing page travels as an error and belongs to Next.
    unstable_rethrow(error)
    return { ok: false, fields: {}, message: "The server could not be reached. Try again." }
  }
}

/** After the errors are on the page, so that a screen reader reads the error with the field. */
function focusFirst(form: HTMLFormElement | null, fields: Readonly<Record<string, string>>) {
  requestAnimationFrame(() => {
    const wrong = [...(form?.elements ?? [])].find(
      (element) => (element.getAttribute("name") ?? "") in fields,
    )
    if (wrong instanceof HTMLElement) wrong.focus()
  })
}

/** The error of a field in the surrounding ActionForm; undefined outside one. */
export function useFieldError(name: string): string | undefined {
  return use(FormContext).fields[name]
}

/** Sends the surrounding ActionForm. `whenDirty` keeps it disabled until something changed. */
export function SubmitButton({
  whenDirty = false,
  disabled,
  ...props
}: ButtonProps & { whenDirty?: boolean }) {
  const { pending, dirty } = use(FormContext)
  const alive = useAlive()
  const unchanged = whenDirty && !dirty && !pending
  return (
    <Button
      type="submit"
      variant="primary"
      pending={pending}
      // Pressed before the page is alive, the browser would send the form itself and lose it.
      disabled={disabled || unchanged || !alive}
      {...props}
      className={cn(!alive && !unchanged && "disabled:opacity-100", props.className)}
    />
  )
}

/** False in the server's HTML and until the browser has taken it over. */
function useAlive(): boolean {
  return useSyncExternalStore(
    () => () => {},
    () => true,
    () => false,
  )
}
