"use client"

import { Keyboard, LogOut, Monitor, Moon, Sun, UserRound } from "lucide"
import { useRouter } from "next/navigation"
import { signOut } from "next-auth/react"
import { openShortcuts } from "@/components/shell/shortcuts"
import type { Theme } from "@/components/shell/theme"
import { useTheme } from "@/components/shell/use-theme"
import { Avatar } from "@/components/ui/avatar"
import {
  DropdownMenu,
  DropdownMenuContent,
  DropdownMenuGroup,
  DropdownMenuItem,
  DropdownMenuLabel,
  DropdownMenuLink,
  DropdownMenuRadioGroup,
  DropdownMenuRadioItem,
  DropdownMenuSeparator,
  DropdownMenuTrigger,
} from "@/components/ui/dropdown-menu"
import { Icon } from "@/components/ui/icon"
import { Kbd } from "@/components/ui/kbd"

const themeItems = [
  { value: "system", label: "System", icon: Monitor },
  { value: "light", label: "Light", icon: Sun },
  { value: "dark", label: "Dark", icon: Moon },
] as const satisfies { value: Theme; label: string; icon: unknown }[]

interface UserMenuProps {
  user: { name: string; email: string }
  theme: Theme
}

/** Who is signed in, their theme, and the way out. */
export function UserMenu({ user, theme: savedTheme }: UserMenuProps) {
  const router = useRouter()
  const [theme, setTheme] = useTheme(savedTheme)

  async function leave() {
    await signOut({ redirect: false })
    router.replace("/sign-in")
    router.refresh()
  }

  return (
    <DropdownMenu>
      <DropdownMenuTrigger className="flex h-10 w-full min-w-0 items-center gap-2 rounded-md px-1.5 text-left hover:bg-accent data-popup-open:bg-accent pointer-coarse:h-11">
        <Avatar name={user.name} />
        <span className="min-w-0 flex-1 truncate font-medium text-sm">{user.name}</span>
      </DropdownMenuTrigger>
      <DropdownMenuContent side="top" className="min-w-56">
        <p className="truncate px-2 py-1.5 text-muted-foreground text-xs">{user.email}</p>
        <DropdownMenuSeparator />
        <DropdownMenuGroup>
          <DropdownMenuLabel>Theme</DropdownMenuLabel>
          <DropdownMenuRadioGroup value={theme} onValueChange={setTheme}>
            {themeItems.map(({ value, label, icon }) => (
              <DropdownMenuRadioItem key={value} value={value} closeOnClick={false}>
                <Icon of={icon} />
                {label}
              </DropdownMenuRadioItem>
            ))}
          </DropdownMenuRadioGroup>
        </DropdownMenuGroup>
        <DropdownMenuSeparator />
        <DropdownMenuLink href="/settings/account">
          <Icon of={UserRound} />
          Account
        </DropdownMenuLink>
        <DropdownMenuItem onClick={openShortcuts}>
          <Icon of={Keyboard} />
          <span className="flex-1">Keyboard shortcuts</span>
          <Kbd>?</Kbd>
        </DropdownMenuItem>
        <DropdownMenuItem onClick={leave}>
          <Icon of={LogOut} />
          Sign out
        </DropdownMenuItem>
      </DropdownMenuContent>
    </DropdownMenu>
  )
}
