import type { DetailKey } from "@/lib/tracking/details"

/**
 * status.code by status.type, from UPS's tracking appendix (movement scans, manifest and delivery
 * codes, updates, package exceptions). A code means nothing without its type: DP is a departure under
 * I and a manifest under M. Each row lists the codes of one detail.
 */
const movements = {
  information_received: "PL",
  pickup_scheduled: "SP",
  pickup_voided: "VP",
  picked_up: "PC PT PU",
  dropped_off: "XD",
  origin_facility: "OR",
  in_transit: "AG AT LC LM YM",
  arrived_facility: "AR HU UA UL",
  departed_facility: "DP UD",
  departed_origin_country: "EP",
  arrived_destination_country: "IP",
  destination_facility: "DS",
  in_warehouse: "WH",
  transferred_to_partner: "XA XR YH YN",
  preparing_delivery: "YP",
  out_for_delivery: "DL OD OF OT YF YI",
  // A scan that did not count.
  status_unknown: "CA CD CL",
} satisfies Codes

const manifests = {
  label_created: "DP MP RD",
  voided: "VP",
} satisfies Codes

const updates = {
  date_changed: "UP UT",
  proof_added: "PX",
} satisfies Codes

/** Most say where it was left, or with whom. Some read as delivered while the customer has yet to come. */
const deliveries = {
  delivered: "3F 3G 9E F4 FN FS FV K7 KB KM M1 M2 M6 M7 MA MB MC MD MG MH MJ MK OO PF UC YC ZI",
  delivered_to_reception: "8O M3 M4 M5 M8 M9 ME OZ ZG ZH",
  delivered_to_safe_place: "AI ML MM MN MP MQ MR MS MW MX NL NT ZF",
  delivered_to_mailbox: "MU",
  delivered_to_neighbour: "3H",
  delivered_to_locker: "P5",
  delivered_damaged: "64",
  collected: "2W A0 FT",
  ready_for_pickup: "2Q 5F EP I5 ZP ZQ",
  ready_at_locker: "1N",
  handed_to_agent: "F7",
  out_for_delivery: "2K 7K",
  returned: "B0",
} satisfies Codes

const exceptions = {
  label_created: "9C",
  pickup_scheduled: "TR",
  pickup_failed: "G4 G5 KY YW",
  pickup_voided: "5D",
  accepted: "P4",
  picked_up: "HF Z5",
  in_transit: "1P 2R 2S 2U 4F 4J 6P 8M 8R EO I8 IP LY SX UI XD YX",
  arrived_facility: "F0 GD",
  departed_facility: "2O F3",
  processing: "3P 9D 9J 9K P7",
  processed: "HL PG RB YR ZV",
  in_warehouse: "4I 85 YT",
  transferred_to_partner: "2V 4B 4H LX OA RC VX Y9 ZK ZN ZW",
  handed_to_agent: "F7",
  problem_resolved: "1M X0",
  customs_started: "4C 7I 7M 86 B3 B6 BV C3 D5 DB ER HW S4 S5 SI SY TE TG TT VQ VR W8 X4 Y5",
  customs_cleared: "83 BN DA EZ SR Z3",
  out_for_delivery: "RK RL ZS ZX ZY ZZ",
  ready_for_pickup: "5G 6B 8I I5 UE ZP",
  delivered: "56 59 F4 FN K7 KM",
  collected: "FT",
  delivered_damaged: "64",
  delivery_failed: "DO",
  undeliverable: "47 84 A6 AW BS C8 CU CW FC UN YF YM",
  delivery_attempted: "5Z GB",
  notice_left: "HQ YD",
  nobody_home: "48 49 7L AX C4 KX OH",
  business_closed: "55 AY G3 L1 ZM",
  refused: "53 AM AN AP AQ AS KI KN KR KS KT YE",
  wrong_address: "50 BO DW DZ",
  recipient_moved: "A7",
  location_inaccessible: "95",
  payment_needed_at_door: "51 52 KZ",
  identification_needed: "FM G7 G8 IQ IR PI",
  delayed: `
    0 1 11 12 15 16 17 18 19 1B 1K 1L 1O 1Q 1V 1X 22 23 2H 2Y 2Z 3 31 32 3A 3B 3C 3J 3L 3T 4 41 42
    44 46 4K 4Y 57 68 6E 7G 7N 7R 7S 7Y 7Z 8 87 8A 8L 8Y 8Z 9 9L 9M 9N 9O 9P 9Q 9R 9S 9T 9U 9V 9X
    9Y 9Z B1 C6 CB CC CD CK CL CM CQ D4 DC DG DQ DR DU E3 ED EF EH EI EK EL EM EN FG G6 G9 GC GH
    GI GV H7 HA HG HH K1 K2 LE LF LH MT NP NW OD OM OS P6 Q0 Q1 RY S6 S8 TI TN UK VL
  `,
  weather_delay: "1E 2A 3D 6D 7V 7W 7X C5 CR DF DJ EJ PZ",
  missorted: "34 6 7 8G D1 YI",
  customs_delay: "7P OI XZ",
  exception: "1A 33 4Q 74 91 BF C7 DD F8 TC UP VI VJ YV",
  address_issue: "4Z A5 A8 A9 AA AB AC AD AE AF AG AK AL AV CY DS E1 FA H1 H2 H3 H4 H5 OJ PH TF",
  contact_carrier: "2E 63 99 D7 TK",
  information_needed: "BT",
  held: "1G 1H 5T 72 HO OR XS",
  stopped: "4P 60 61 62 6T 73 9F BL BM C9 CA CV D2 DP EX H9 HK I2 RN TX U0 U3 UR US",
  customs_hold: `
    1U 2N 2T 5 70 B2 B4 B8 BW BX CE CF CN CP CT DE DK E4 E8 E9 ES L3 L4 LV MI OB R1 R4 R5 RD RE RJ
    RM RP RQ RU RZ SF SS ST SV T9 VK X2 X3 X7 XJ XK XL XY Y1 Y4 YA Z1
  `,
  customs_information_needed: `
    1W 29 2B 40 43 4T 71 7H 7T 7U AO B5 B9 BA BB BD BE BG BH BJ BK BP CX CZ D0 DN DY ET EU EV EW
    FE FF GF GZ L2 L5 OQ OT R6 R7 RA RR RS RX S1 S2 S3 SG SJ SL SN SP VP X5 X6 X8 X9 XA XB XC XE
    XG XN XO XV XW
  `,
  customs_payment_needed: "1C 7F D9 EY",
  damaged: "13 25 28 45 67 A3 A4 AJ GK HD HE HR KQ TV",
  destroyed: "1F 26 8D A2 BZ NI YL",
  seized: "IY J0",
  lost_and_found: "S9 TJ",
  return_requested: "1T CS",
  returning: "3N 4R 6C 8H 90 DL H8 I1 KP O0 O4 RV UF XU YU ZO",
  returning_damaged: "24 27 65 66 A1",
  returned: "4S PP TU UA YJ YK",
  address_corrected: "6G 9I AH IJ",
  redirected: `
    2X 3R 5R 5S 5U 5V 5W 6H 6I 6J 6K 6L 6R 6Z 77 7E 89 E0 HM O7 RI TB UD VZ YG ZD ZL
  `,
  rescheduled: "14 2 3U 4M 7Q 8K AT AZ G1 IB J8 LI MF O6 OL RF RO RW TH UG UT VD VG Y7",
  hold_requested: "39 3S 54 AU E2 LZ O5 O8 O9 S7 T3 TO UZ VB VE VF VN",
  delivery_option_changed: `
    37 78 79 93 F5 FW H6 HI JA JB JC JH JI JJ K8 LU O1 O2 O3 T4 T5 T6 TL VA VM ZA ZB ZC
  `,
  service_upgraded: "3Q 3V 7C 7D EQ HJ",
  status_unknown: "CG CH CJ TS",
  delivery_scheduled: "76",
  instructions_received:
    "30 3W 4L 4N I3 J9 L0 L8 R3 R8 RG RH S0 SO SU T7 T8 V9 VH VU VV VW YS Z7 Z8 ZU",
  payment_received: "1D 92 E7",
  claim_updated: "2G 3Z 5A 5B 6W 6X 8C 8E 8F GN GO GQ GR HN I9 K5 K6 LN LO LQ UL UO UW UX",
  recipient_contacted: "BQ BR DT KO TA Y2 Y3",
} satisfies Codes

/** type:code to detail. */
export const upsPairs: Readonly<Record<string, DetailKey>> = {
  ...unpack("I", movements),
  ...unpack("P", movements),
  ...unpack("M", manifests),
  ...unpack("MV", { voided: "VP" }),
  ...unpack("U", updates),
  ...unpack("D", deliveries),
  ...unpack("X", exceptions),
}

type Codes = Partial<Record<DetailKey, string>>

function unpack(type: string, codes: Codes): Record<string, DetailKey> {
  return Object.fromEntries(
    Object.entries(codes).flatMap(([detail, packed]) =>
      packed
        .trim()
        .split(/\s+/)
        .map((code): [string, DetailKey] => [`${type}:${code}`, detail as DetailKey]),
    ),
  )
}
