"use client"

import { Plus } from "lucide"
import { useState } from "react"
import { roleLabels, roleOptions } from "@/components/settings/role-labels"
import { ActionForm, SubmitButton } from "@/components/ui/action-form"
import { Button } from "@/components/ui/button"
import {
  Dialog,
  DialogActions,
  DialogClose,
  DialogContent,
  DialogTrigger,
} from "@/components/ui/dialog"
import { Field } from "@/components/ui/field"
import { Icon } from "@/components/ui/icon"
import { Input } from "@/components/ui/input"
import { PasswordInput } from "@/components/ui/password-input"
import { Select } from "@/components/ui/select"
import { addMemberAction } from "@/lib/teams/actions"
import type { Role } from "@/lib/teams/roles"

/** Puts a person into the team with a first password. */
export function AddMember({ givable }: { givable: readonly Role[] }) {
  const [open, setOpen] = useState(false)
  const [role, setRole] = useState<Role>("agent")
  return (
    <Dialog open={open} onOpenChange={setOpen}>
      <DialogTrigger
        render={
          <Button>
            <Icon of={Plus} /> Add member
          </Button>
        }
      />
      <DialogContent title="Add a member">
        <ActionForm action={addMemberAction} onSuccess={() => setOpen(false)}>
          <Field name="name" label="Name">
            <Input autoComplete="off" />
          </Field>
          <Field name="email" label="E-mail">
            <Input type="email" autoComplete="off" />
          </Field>
          <Field name="role" label="Role" description={roleLabels[role].help}>
            <Select
              options={roleOptions(givable)}
              value={role}
              onValueChange={(value) => setRole(value as Role)}
            />
          </Field>
          <Field
            name="password"
            label="First password"
            description="At least 10 characters. Tell them yourself; they change it under Account."
          >
            <PasswordInput autoComplete="new-password" showStrength />
          </Field>
          <DialogActions>
            <DialogClose render={<Button />}>Cancel</DialogClose>
            <SubmitButton>Add member</SubmitButton>
          </DialogActions>
        </ActionForm>
      </DialogContent>
    </Dialog>
  )
}
