import { expect, test } from "vitest"
import {
  readTeamFields,
  teamChanges,
  teamFacts,
  teamFieldsOf,
} from "@/components/notifications/team-form"
import { plainSettings } from "@/lib/notifications/schema"

const set = {
  ...plainSettings,
  quietFrom: "22:00",
  quietUntil: "07:30",
  dailyLimit: 1,
  newsHours: 36,
  carriersThatTell: ["dpd", "dpd_de", "gls"],
}

test("what the editor shows reads back the same, the sender's part untouched", () => {
  const kept = { ...set, senderName: "Nordic" }
  expect(readTeamFields(kept, teamFieldsOf(kept))).toEqual({ settings: kept, errors: null })
  const loud = { ...teamFieldsOf(kept), quiet: false }
  expect(readTeamFields(kept, loud).settings).toMatchObject({ quietFrom: null, quietUntil: null })
})

test("each field says what is wrong", () => {
  const wrong = {
    ...teamFieldsOf(set),
    quietFrom: "",
    quietUntil: "25:00",
    dailyLimit: "0",
    newsHours: " ",
  }
  expect(readTeamFields(set, wrong).errors).toEqual({
    quietFrom: "Give a time such as 21:00.",
    quietUntil: "Give a time such as 08:00.",
    dailyLimit: "Give a number from 1 to 50.",
    newsHours: "Give hours from 1 to 336.",
  })
})

test("says what holds, and what of it changed", () => {
  expect(teamFacts(set).map(({ words }) => words)).toEqual([
    "22:00 to 07:30, on the recipient's clock. What comes then waits until they end.",
    "At most 1 mail to one address, over all its parcels.",
    "Nothing that is older than 36 h.",
    "DPD and GLS. Their parcels' recipients hear from the carrier, not from you.",
  ])
  expect(teamChanges(plainSettings, { ...set, dailyLimit: 3 })).toEqual([
    "Quiet hours",
    "News",
    "Carriers that tell",
  ])
  expect(teamChanges(set, set)).toEqual([])
})
