import type { Place } from "@/lib/tracking/event"

/**
 * The IANA zone of a scan's place, where one can be told: a country with one zone in practice, or the
 * main zone of a state of the USA, Canada, Australia or Brazil (Kansas is Chicago although its west is
 * not); where the state is missing, that of a large city. Null for the rest.
 */
export function zoneOf(place: Place | null): string | null {
  if (!place?.country) return null
  const city = place.city?.toUpperCase().replaceAll(" ", "_")
  return (
    zones.get(`${place.country}-${place.region}`) ??
    zones.get(place.country) ??
    zones.get(`${place.country}:${city}`) ??
    null
  )
}

const table = `

America/New_York=US-CT,US-DC,US-DE,US-FL,US-GA,US-IN,US-KY,US-MA,US-MD,US-ME,US-MI,US-NC,US-NH,US-NJ,US-NY,US-OH,US-PA,US-RI,US-SC,US-VA,US-VT,US-WV
America/Chicago=US-AL,US-AR,US-IA,US-IL,US-KS,US-LA,US-MN,US-MO,US-MS,US-ND,US-NE,US-OK,US-SD,US-TN,US-TX,US-WI
America/Denver=US-CO,US-ID,US-MT,US-NM,US-UT,US-WY America/Phoenix=US-AZ
America/Los_Angeles=US-CA,US-NV,US-OR,US-WA America/Anchorage=US-AK Pacific/Honolulu=US-HI
America/Vancouver=CA-BC America/Edmonton=CA-AB,CA-NT America/Regina=CA-SK
America/Winnipeg=CA-MB America/Toronto=CA-ON,CA-QC,CA-NU America/Halifax=CA-NB,CA-NS,CA-PE
America/St_Johns=CA-NL America/Whitehorse=CA-YT Australia/Sydney=AU-NSW,AU-ACT
Australia/Melbourne=AU-VIC Australia/Brisbane=AU-QLD Australia/Adelaide=AU-SA
Australia/Perth=AU-WA Australia/Hobart=AU-TAS Australia/Darwin=AU-NT Europe/Copenhagen=DK
Europe/Stockholm=SE Europe/Oslo=NO Europe/Helsinki=FI Atlantic/Reykjavik=IS Europe/Berlin=DE
Europe/Vienna=AT Europe/Zurich=CH,LI Europe/Paris=FR Europe/Monaco=MC Europe/Brussels=BE
Europe/Amsterdam=NL Europe/Luxembourg=LU Europe/London=GB,GG,JE,IM Europe/Dublin=IE
Europe/Rome=IT,SM,VA Europe/Malta=MT Europe/Madrid=ES Europe/Andorra=AD Europe/Lisbon=PT
Europe/Warsaw=PL Europe/Prague=CZ Europe/Bratislava=SK Europe/Budapest=HU
Europe/Ljubljana=SI Europe/Zagreb=HR Europe/Belgrade=RS Europe/Sarajevo=BA
Europe/Podgorica=ME Europe/Skopje=MK Europe/Tirane=AL Europe/Athens=GR Europe/Sofia=BG
Europe/Bucharest=RO Europe/Chisinau=MD Europe/Tallinn=EE Europe/Riga=LV Europe/Vilnius=LT
Europe/Kyiv=UA Europe/Minsk=BY Europe/Istanbul=TR Asia/Nicosia=CY Asia/Jerusalem=IL
Asia/Beirut=LB Asia/Amman=JO Asia/Dubai=AE Asia/Muscat=OM Asia/Riyadh=SA Asia/Kuwait=KW
Asia/Qatar=QA Asia/Bahrain=BH Asia/Kolkata=IN Asia/Karachi=PK Asia/Dhaka=BD Asia/Colombo=LK
Asia/Kathmandu=NP Asia/Bangkok=TH Asia/Ho_Chi_Minh=VN Asia/Singapore=SG Asia/Kuala_Lumpur=MY
Asia/Manila=PH Asia/Hong_Kong=HK Asia/Macau=MO Asia/Taipei=TW Asia/Shanghai=CN Asia/Seoul=KR
Asia/Tokyo=JP Pacific/Auckland=NZ Africa/Johannesburg=ZA Africa/Cairo=EG
Africa/Casablanca=MA Africa/Tunis=TN Africa/Algiers=DZ Africa/Lagos=NG Africa/Nairobi=KE
Africa/Accra=GH America/Puerto_Rico=PR America/Argentina/Buenos_Aires=AR America/Bogota=CO
America/Lima=PE America/Caracas=VE America/Montevideo=UY America/Panama=PA
America/Costa_Rica=CR America/Guatemala=GT America/Santo_Domingo=DO America/Jamaica=JM
America/Santiago=CL America/Guayaquil=EC America/La_Paz=BO America/Asuncion=PY
America/El_Salvador=SV America/Tegucigalpa=HN America/Managua=NI America/Port_of_Spain=TT
Asia/Tashkent=UZ Asia/Tbilisi=GE Asia/Yerevan=AM Asia/Baku=AZ Asia/Phnom_Penh=KH
Asia/Yangon=MM Asia/Baghdad=IQ Africa/Kampala=UG Africa/Dar_es_Salaam=TZ
Africa/Addis_Ababa=ET Africa/Dakar=SN Africa/Abidjan=CI Indian/Mauritius=MU
America/Sao_Paulo=BR-SP,BR-RJ,BR-MG,BR-ES,BR-PR,BR-SC,BR-RS,BR-DF,BR-GO
America/Fortaleza=BR-CE,BR-MA,BR-PB,BR-PI,BR-RN America/Recife=BR-PE America/Bahia=BR-BA
America/Maceio=BR-AL,BR-SE America/Belem=BR-PA,BR-AP America/Araguaina=BR-TO
America/Manaus=BR-AM,BR-RR America/Porto_Velho=BR-RO America/Rio_Branco=BR-AC
America/Cuiaba=BR-MT America/Campo_Grande=BR-MS
Australia/Sydney=AU:SYDNEY,AU:CANBERRA Australia/Melbourne=AU:MELBOURNE
Australia/Brisbane=AU:BRISBANE,AU:CAIRNS Australia/Adelaide=AU:ADELAIDE
Australia/Perth=AU:PERTH Australia/Hobart=AU:HOBART Australia/Darwin=AU:DARWIN
America/New_York=US:NEW_YORK,US:NEWARK,US:PHILADELPHIA,US:MIAMI,US:ATLANTA
America/Chicago=US:CHICAGO,US:MEMPHIS,US:HOUSTON,US:DALLAS
America/Los_Angeles=US:LOS_ANGELES,US:SAN_FRANCISCO,US:OAKLAND,US:SEATTLE
America/Toronto=CA:TORONTO,CA:MISSISSAUGA,CA:MONTREAL,CA:OTTAWA
America/Vancouver=CA:VANCOUVER America/Edmonton=CA:CALGARY,CA:EDMONTON
America/Sao_Paulo=BR:SAO_PAULO,BR:RIO_DE_JANEIRO,BR:CURITIBA,BR:CAMPINAS
America/Mexico_City=MX:MEXICO_CITY,MX:MONTERREY,MX:GUADALAJARA,MX:TOLUCA
Europe/Moscow=RU:MOSCOW,RU:SAINT_PETERSBURG Asia/Jakarta=ID:JAKARTA
`

const zones: ReadonlyMap<string, string> = new Map(
  table
    .trim()
    .split(/\s+/)
    .flatMap((entry) => {
      const [zone = "", places = ""] = entry.split("=")
      return places.split(",").map((place): [string, string] => [place, zone])
    }),
)
