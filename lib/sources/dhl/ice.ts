import { rowOf } from "@/lib/sources/text"
import type { DetailKey } from "@/lib/tracking/details"

/**
 * What parcel-de's statusDetailed says more finely than its standard event: event, reason and standard
 * event, such as NTDEL_NHOME_ZN. Null where it says no more. From DHL's list of their combinations.
 */
export function iceDetail(detailed: string | null): DetailKey | null {
  const [event = "", reason = ""] = detailed?.toUpperCase().split("_") ?? []
  return rowOf<DetailKey>(combinations, `${event}_${reason}`) ?? rowOf<DetailKey>(events, event)
}

/** Whatever the reason. */
const events = {
  CANCL: "voided",
  CNFSC: "seized",
  DLVRF: "refused",
  DMGDS: "damaged",
  DSPSD: "destroyed",
  HLDCU: "customs_hold",
  RETRN: "returning",
  ROUCR: "redirected",
} as const satisfies Record<string, DetailKey>

const combinations = {
  DLVRD_ACCDM: "delivered_damaged",
  DLVRD_ACCPK: "collected",
  DLVRD_CUSTM: "customs_started",
  DLVRD_HNDTC: "transferred_to_partner",
  DLVRD_NGHBR: "delivered_to_neighbour",
  DLVRD_PKBOX: "delivered_to_locker",
  DLVRD_POBOX: "delivered_to_mailbox",
  DLVRD_SECPL: "delivered_to_safe_place",
  EXPHD_BDADD: "address_issue",
  EXPHD_CLREF: "customs_hold",
  EXPHD_DMGED: "damaged",
  EXPHD_DMGPC: "damaged",
  EXPHD_FRMJR: "delayed",
  EXPHD_LOSTX: "lost",
  EXPHD_RTTSP: "returning",
  EXPHD_STBSD: "stopped",
  EXPHD_STPRB: "missorted",
  EXPHD_WRGRI: "address_issue",
  HLDCC_NTCCN: "unclaimed",
  NTDEL_BDADD: "wrong_address",
  NTDEL_CLOSD: "business_closed",
  NTDEL_MOVED: "recipient_moved",
  NTDEL_NHOME: "nobody_home",
  NTDEL_RFUSD: "refused",
  NTDEL_UDLVR: "undeliverable",
  NTDEL_WRGRI: "wrong_address",
  OFWRD_CRRFN: "missorted",
  OFWRD_RDRCR: "redirected",
  OFWRD_RDRDO: "redirected",
  OFWRD_RTSCR: "returning",
  OFWRD_RTSSA: "returning",
  RCCLS_LOSTX: "lost",
} as const satisfies Record<string, DetailKey>
