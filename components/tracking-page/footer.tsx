import { SocialIcon } from "@/components/tracking-page/social-icons"
import { countAddress } from "@/lib/page-counts/kinds"
import type { BrandView } from "@/lib/tracking-page/brand"

/** The shop's own foot: its site, help, telephone and mail, its links and networks. */
export function FooterLinks({ brand, help }: { brand: BrandView; help: string }) {
  const { website, supportUrl, contact, footerLinks, socialLinks } = brand
  const own = contact.some(({ href }) => href === supportUrl)
  return (
    <div className="foot">
      <p>
        {website && <a href={website.href}>{website.label}</a>}
        {supportUrl && !own && (
          <a href={supportUrl} ping={support}>
            {help}
          </a>
        )}
        {contact.map(({ label, href }) => (
          <a key={href} href={href} ping={support} dir="ltr">
            {label}
          </a>
        ))}
        {footerLinks.map(({ label, href }) => (
          <a key={`${label} ${href}`} href={href} dir="auto">
            {label}
          </a>
        ))}
      </p>
      {socialLinks.length > 0 && (
        <p className="social">
          {socialLinks.map(({ network, label, href }) => (
            <a key={href} href={href} aria-label={label}>
              <SocialIcon network={network} />
            </a>
          ))}
        </p>
      )}
    </div>
  )
}

const support = countAddress("support")
