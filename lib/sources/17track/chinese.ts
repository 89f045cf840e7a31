import type { Phrases } from "@/lib/sources/phrases"

/**
 * How China Post and its neighbours say the usual things, which 17TRACK passes on as they are. What
 * went wrong goes first: 未妥投 holds 妥投, delivered.
 */
export const chinesePhrases: Phrases = [
  [/退回|退件|退運|退运/, "returning"],
  [/拒收/, "refused"],
  [/(无人|無人|不在家|收件人不在)/, "nobody_home"],
  [/地址(不详|不詳|错误|錯誤|有误|有誤)/, "wrong_address"],
  [/未妥投|未能投|投[递遞]失[败敗]|派送(不成功|失[败敗])|投[递遞]不成功/, "delivery_attempted"],
  [/丢失|丟失|遗失|遺失/, "lost"],
  [/破损|破損|损坏|損壞/, "damaged"],
  [/取消/, "voided"],
  [/待(自)?[取提]|可(自)?[取提]|[请請](前往|到).*[取领領]|等待.*[领領]取/, "ready_for_pickup"],
  [
    /派[送件]中|正在(派|投)[送件递遞]|[安]排投[递遞]|投[递遞]员|投遞員|外出投[递遞]/,
    "out_for_delivery",
  ],
  [/签收|簽收|妥投|已送达|已送達/, "delivered"],
  [/(清[关關]|通[关關]|[报報][关關])(完成|结束|結束)|放行/, "customs_cleared"],
  [/扣[留关關]/, "customs_hold"],
  [/海[关關]|清[关關]|[报報][关關]|通[关關]/, "customs_started"],
  [/延[误誤迟遲]/, "delayed"],
  [
    /[电電]子信息|[电電]子預報|预报|預報|下单|下單|[订訂][单單]信息|等待揽收/,
    "information_received",
  ],
  [/揽[收件]|攬[收件]|收寄|已收件/, "picked_up"],
  [/到达|到達|抵达|抵達/, "arrived_facility"],
  [/离开|離開|[发發]往|[启啟][运運]|起[飞飛]|封[发發]/, "departed_facility"],
  [/[运運][输輸]中|中[转轉]|[转轉][运運]|[处處]理|交航/, "in_transit"],
]
