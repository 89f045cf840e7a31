/** How much a published format says about its carrier; the name is its key in data/formats.json. */
interface KnownFormat {
  /** Our slug. Null: the country code says whose it is. */
  carrier: string | null
  /** Letters or first digits that hardly another carrier uses. */
  distinct: boolean
  /** Among equally good formats the higher comes first; 0 when left out. */
  rank?: number
}

export const knownFormats: Record<string, KnownFormat> = {
  "Amazon Logistics": distinct("amazon"),
  "Amazon International": plain("amazon", 1),
  "Canada Post (16)": plain("canada_post", 3),
  "Canpar (22)": distinct("canpar"),
  "DHL Express": plain("dhl_express", 5),
  "DHL Express (Piece ID)": distinct("dhl_express"),
  "DHL E-Commerce": distinct("dhl_ecommerce", -1),
  "DHL E-Commerce (14)": plain("dhl_ecommerce"),
  "DPD (28)": plain("dpd", 3),
  "DPD (14)": plain("dpd"),
  "FedEx Express (12)": plain("fedex", 5),
  "FedEx Express (34)": plain("fedex", 2),
  "FedEx ASTRA (32)": plain("fedex", 2),
  "FedEx Ground": plain("fedex", 3),
  "FedEx Ground (SSCC-18)": plain("fedex", 1),
  "FedEx Ground 96 (22)": distinct("fedex", 1),
  "FedEx Ground GSN": distinct("fedex", 1),
  "GOFO Express (US)": distinct("gofo"),
  "Landmark Global LTN": distinct("landmark_global"),
  "LaserShip LX": distinct("lasership"),
  "LaserShip 1LS7 (15)": distinct("lasership"),
  "LaserShip 1LS7 (18)": distinct("lasership"),
  "LaserShip 1LSCX (15)": distinct("lasership"),
  "Old Dominion": distinct("old_dominion"),
  "Old Dominion Guaranteed Shipment": distinct("old_dominion"),
  OnTrac: distinct("ontrac"),
  "OnTrac D": distinct("ontrac"),
  "Purolator (12)": plain("purolator", 2),
  "Purolator (alpha + 9)": distinct("purolator", 1),
  S10: { carrier: null, distinct: true, rank: 1 },
  "Spee-Dee (20)": distinct("speedee"),
  UPS: distinct("ups", 2),
  "UPS Waybill": distinct("ups"),
  "USPS 20": plain("usps", 1),
  "USPS IMpb N": distinct("usps"),
  "USPS Legacy": plain("usps", 2),
  "USPS IMpb C": distinct("usps"),
  Yodel: distinct("yodel", 1),
  YunExpress: distinct("yunexpress"),
}

function distinct(carrier: string, rank = 0): KnownFormat {
  return { carrier, distinct: true, rank }
}

function plain(carrier: string, rank = 0): KnownFormat {
  return { carrier, distinct: false, rank }
}
