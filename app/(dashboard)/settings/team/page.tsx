import type { Metadata } from "next"
import { AddMember } from "@/components/settings/add-member"
import { FollowingForm } from "@/components/settings/following-form"
import { MemberList } from "@/components/settings/member-list"
import { ReadOnlyNotice } from "@/components/settings/read-only-notice"
import { TeamForm } from "@/components/settings/team-form"
import { PageHeader, Section } from "@/components/ui/section"
import { loadTeam } from "@/lib/teams/loaders"

export const metadata: Metadata = { title: "Team" }

export default async function TeamSettings() {
  const { team, following, origin, mayChange, givable, members } = await loadTeam()
  return (
    <div className="grid gap-8">
      <PageHeader title="Team" description="Your shop’s name, address and people." />
      {mayChange ? null : <ReadOnlyNotice />}
      <TeamForm team={team} origin={origin} readOnly={!mayChange} />
      <Section
        id="following"
        title="Parcels without news"
        description="When Porchlight stops asking, and says so on the shipment."
      >
        <FollowingForm following={following} readOnly={!mayChange} />
      </Section>
      <Section
        id="members"
        title="Members"
        description="Owners and admins change settings. Agents work with shipments and see the settings."
        actions={givable.length > 0 ? <AddMember givable={givable} /> : null}
      >
        <MemberList members={members} givable={givable} />
      </Section>
    </div>
  )
}
