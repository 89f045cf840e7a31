import type { DetailKey } from "@/lib/tracking/details"

/** The sandbox carrier's scan codes, and what each is in the shared language. */
export const sandboxCodes = {
  LBL: "label_created",
  NTF: "notification_sent",
  PUP: "picked_up",
  DEP: "departed_facility",
  ARR: "arrived_facility",
  CUS: "customs_started",
  CUI: "customs_information_needed",
  CUR: "customs_cleared",
  WXD: "weather_delay",
  OFD: "out_for_delivery",
  NHM: "nobody_home",
  PPT: "ready_for_pickup",
  COL: "collected",
  DLV: "delivered",
  REF: "refused",
  RTS: "returning",
  RTD: "returned",
  SRC: "delayed",
  LST: "lost",
} as const satisfies Record<string, DetailKey>

export type SandboxCode = keyof typeof sandboxCodes
