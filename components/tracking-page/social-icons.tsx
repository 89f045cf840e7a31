import type { Network } from "@/lib/brand/social"

/** Drawn by hand in 24 units: signs that people know the networks by, not the networks' own files. */
const paths: Record<Network, string> = {
  instagram:
    "M8 3h8a5 5 0 0 1 5 5v8a5 5 0 0 1-5 5H8a5 5 0 0 1-5-5V8a5 5 0 0 1 5-5ZM12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8ZM17 7v.01",
  facebook:
    "M14 21v-8h3l.5-3.5H14V7.5C14 6.3 14.6 6 15.5 6H18V3h-3.5C12 3 10.5 4.5 10.5 7v2.5H8V13h2.5v8",
  tiktok: "M14 3v12a4 4 0 1 1-4-4M14 3c.3 3 2.5 5 5 5",
  youtube:
    "M5 6h14a2 2 0 0 1 2 2v8a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V8a2 2 0 0 1 2-2ZM10.5 9.5v5l4-2.5Z",
  pinterest:
    "M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18ZM10 19l2-9M9 12.5c-1-3 1-5 3.3-5s3.7 1.5 3.2 4-2.3 3.5-4.2 2",
  linkedin:
    "M5 3h14a2 2 0 0 1 2 2v14a2 2 0 0 1-2 2H5a2 2 0 0 1-2-2V5a2 2 0 0 1 2-2ZM8 11v6M8 7.5v.01M12 17v-6M12 13.5c0-3 4.5-3 4.5 0V17",
  x: "M4 4l16 16M20 4 4 20",
  threads:
    "M17.5 9C17 5.5 14.5 4 12 4c-4 0-6 3-6 8s2 8 6 8c3.5 0 5.5-2 5.5-4.5 0-5-8-5-8-1.5 0 3.5 6 3 5.5-2-.3-2.5-3-3-4.5-1.5",
  bluesky:
    "M12 11C11 8.5 8.5 5.5 6 4.5 4 3.7 3.5 5 3.7 7.5c.3 4 1.3 5 4.3 5-3 .5-4 2-2.5 4 3 3.5 5.5 0 6.5-2.5 1 2.5 3.5 6 6.5 2.5 1.5-2 .5-3.5-2.5-4 3 0 4-1 4.3-5C20.5 5 20 3.7 18 4.5c-2.5 1-5 4-6 6.5Z",
  whatsapp:
    "M4 20l1.2-4A8.5 8.5 0 1 1 8.3 19ZM9 8.5c0 4 2.5 6.5 6.5 6.5l.5-1.8-2-1-1 1c-1.2-.5-2-1.3-2.5-2.5l1-1-1-2Z",
}

/** Decoration: the link around it is named. */
export function SocialIcon({ network }: { network: Network }) {
  return (
    <svg viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      <path d={paths[network]} />
    </svg>
  )
}
