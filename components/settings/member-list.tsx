"use client"

import { useOptimistic, useTransition } from "react"
import { toast } from "sonner"
import { roleLabels, roleOptions } from "@/components/settings/role-labels"
import { Avatar } from "@/components/ui/avatar"
import { Badge } from "@/components/ui/badge"
import { Button } from "@/components/ui/button"
import { ConfirmDialog } from "@/components/ui/confirm-dialog"
import { Select } from "@/components/ui/select"
import { changeRoleAction, removeMemberAction } from "@/lib/teams/actions"
import type { Role } from "@/lib/teams/roles"

interface ListedMember {
  id: string
  role: Role
  user: { name: string; email: string }
  self: boolean
  mayManage: boolean
}

interface MemberListProps {
  members: readonly ListedMember[]
  givable: readonly Role[]
}

/** The team's people; roles change at once, removing asks first. */
export function MemberList({ members, givable }: MemberListProps) {
  return (
    <ul className="border-t">
      {members.map((member) => (
        <li
          key={member.id}
          className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b py-2 text-sm"
        >
          <Avatar name={member.user.name} className="size-8 text-xs" />
          <div className="min-w-0 flex-1 basis-40">
            <p className="flex items-center gap-1.5 font-medium">
              <span className="truncate">{member.user.name}</span>
              {member.self ? <Badge>You</Badge> : null}
            </p>
            <p className="truncate text-muted-foreground">{member.user.email}</p>
          </div>
          {member.mayManage ? (
            <MemberControls member={member} givable={givable} />
          ) : (
            <span className="px-2.5 text-muted-foreground">{roleLabels[member.role].name}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function MemberControls({ member, givable }: { member: ListedMember; givable: readonly Role[] }) {
  const { name } = member.user
  const [role, showRole] = useOptimistic(member.role)
  const [, start] = useTransition()

  function change(next: string) {
    start(async () => {
      showRole(next as Role)
      const result = await changeRoleAction({ membershipId: member.id, role: next })
      if (result.ok) toast.success(`${name}: ${roleLabels[next as Role].name}.`)
      else toast.error(result.message)
    })
  }

  return (
    <div className="flex items-center gap-2">
      <Select
        aria-label={`Role of ${name}`}
        options={roleOptions(givable)}
        value={role}
        onValueChange={change}
        className="w-28"
      />
      <ConfirmDialog
        trigger={
          <Button variant="ghost" size="sm" aria-label={`Remove ${name}`}>
            Remove
          </Button>
        }
        title={member.self ? "Leave this team?" : `Remove ${name}?`}
        description={
          member.self
            ? "You lose access to its shipments and settings at once."
            : "They lose access to this team at once. Their account stays, and you can add them again."
        }
        confirm={member.self ? "Leave team" : "Remove"}
        destructive
        action={() => removeMemberAction(member.id)}
      />
    </div>
  )
}
