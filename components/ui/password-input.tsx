"use client"

import { Eye, EyeOff } from "lucide"
import { type ComponentProps, type KeyboardEvent, useState } from "react"
import { cn } from "@/components/ui/class-names"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { strengthOf } from "@/components/ui/password-strength"

interface PasswordInputProps extends ComponentProps<typeof Input> {
  /** Says how good a new password is while it is typed. */
  showStrength?: boolean
}

/** A password that can be looked at; warns of Caps Lock. */
export function PasswordInput({ showStrength = false, className, ...props }: PasswordInputProps) {
  const [visible, setVisible] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const [value, setValue] = useState("")
  const seeCapsLock = (event: KeyboardEvent) => setCapsLock(event.getModifierState("CapsLock"))
  const icon = visible ? EyeOff : Eye
  return (
    <>
      <div className="relative">
        <Input
          type={visible ? "text" : "password"}
          autoCapitalize="none"
          autoCorrect="off"
          spellCheck={false}
          {...props}
          onKeyDown={seeCapsLock}
          onKeyUp={seeCapsLock}
          onBlur={() => setCapsLock(false)}
          onValueChange={setValue}
          className={cn("pr-9", className)}
        />
        <button
          type="button"
          aria-label="Show password"
          aria-pressed={visible}
          onClick={() => setVisible(!visible)}
          className="absolute inset-y-0 right-0 grid w-9 place-items-center rounded-md text-muted-foreground -outline-offset-2 hover:text-foreground"
        >
          <Icon of={icon} className="size-4" />
        </button>
      </div>
      {capsLock ? (
        <p role="status" className="text-sm text-tone-late">
          Caps Lock is on.
        </p>
      ) : null}
      {showStrength && value !== "" ? <Strength password={value} /> : null}
    </>
  )
}

const words = ["Too short", "Weak", "Fair", "Good", "Strong"] as const
const colours = [
  "bg-tone-trouble",
  "bg-tone-trouble",
  "bg-tone-late",
  "bg-tone-done",
  "bg-tone-done",
]

function Strength({ password }: { password: string }) {
  const strength = strengthOf(password)
  return (
    <div className="flex items-center gap-2">
      <div aria-hidden className="grid flex-1 grid-cols-4 gap-1">
        {[1, 2, 3, 4].map((step) => (
          <span
            key={step}
            className={cn("h-1 rounded-full", step <= strength ? colours[strength] : "bg-border")}
          />
        ))}
      </div>
      <span role="status" className="w-16 text-right text-muted-foreground text-xs">
        {words[strength]}
      </span>
    </div>
  )
}
