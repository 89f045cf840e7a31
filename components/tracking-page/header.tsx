import type { ReactNode } from "react"
import { countAddress } from "@/lib/page-counts/kinds"
import type { BrandView, ViewPicture } from "@/lib/tracking-page/brand"

interface PageHeaderProps {
  brand: BrandView
  /** The word for help, in the reader's language. */
  help: string
  children?: ReactNode
}

/** The shop's own head: its logo, its links, and where help is. */
export function PageHeader({ brand, help, children }: PageHeaderProps) {
  return (
    <header>
      {brand.website ? (
        <a className="logo" href={brand.website.href}>
          <Mark brand={brand} />
        </a>
      ) : (
        <span className="logo">
          <Mark brand={brand} />
        </span>
      )}
      <div className="links">
        {brand.headerLinks.map(({ label, href }) => (
          <a key={`${label} ${href}`} href={href} dir="auto">
            {label}
          </a>
        ))}
        {brand.supportUrl && (
          <a href={brand.supportUrl} ping={countAddress("support")}>
            {help}
          </a>
        )}
        {children}
      </div>
    </header>
  )
}

function Mark({ brand: { logo, name } }: { brand: BrandView }) {
  if (!logo) return <b dir="auto">{name}</b>
  const { light, dark } = logo
  return (
    <picture className={dark ? undefined : "plain"}>
      {dark && (
        <source
          srcSet={dark.src}
          media="(prefers-color-scheme: dark)"
          {...pixelsOf(dark)}
          type={dark.type}
        />
      )}
      <img src={light.src} alt={name} {...pixelsOf(light)} />
    </picture>
  )
}

/** The browser keeps its place free before it is there. */
export function pixelsOf({ width, height }: ViewPicture) {
  return width && height ? { width, height } : {}
}
