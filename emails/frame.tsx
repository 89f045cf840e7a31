import type { ReactNode } from "react"
import { Container, Img, Link, Text } from "react-email"
import type { MailShop, MailView } from "@/emails/view"

/** Whose mail it is: the logo, or the name where there is none or pictures are off. */
export function Brand({ shop }: { shop: MailShop }) {
  const ink = shop.theme.light.text
  const { logo } = shop
  const mark = logo ? (
    <Img
      src={logo.src}
      alt={shop.name}
      height={logo.height}
      width={logo.width ?? undefined}
      style={{
        display: "inline-block",
        verticalAlign: "middle",
        height: `${logo.height}px`,
        width: logo.width ? `${logo.width}px` : "auto",
        maxWidth: "220px",
        fontSize: "19px",
        fontWeight: 700,
      }}
    />
  ) : (
    <bdi>{shop.name}</bdi>
  )
  const style = { color: ink, textDecoration: "none" }
  return (
    <Text
      className="text logo"
      style={{
        color: ink,
        fontSize: "19px",
        lineHeight: "26px",
        letterSpacing: "-0.01em",
        fontWeight: 700,
        margin: 0,
      }}
    >
      {shop.websiteUrl ? (
        <Link className="text" href={shop.websiteUrl} style={style}>
          {mark}
        </Link>
      ) : (
        mark
      )}
    </Text>
  )
}

/** Whom to ask, why it came, and how to have less of it. */
export function Footer({ view }: { view: MailView }) {
  const { say, shop, wishes, direction } = view
  return (
    <Container
      className="foot"
      dir={direction}
      style={{
        maxWidth: "600px",
        padding: "20px 36px 8px",
        textAlign: direction === "rtl" ? "right" : "left",
      }}
    >
      {shop.supportUrl && (
        <Line view={view}>
          <FootLink view={view} href={shop.supportUrl}>
            {say("mail.questions", { shop: shop.name })}
          </FootLink>
        </Line>
      )}
      {shop.footerLinks.length > 0 && (
        <Line view={view}>
          {shop.footerLinks.map(({ label, href }, index) => (
            <span key={href}>
              {index > 0 && " · "}
              <FootLink view={view} href={href}>
                <bdi>{label}</bdi>
              </FootLink>
            </span>
          ))}
        </Line>
      )}
      <Line view={view}>{say("mail.why", { shop: shop.name })}</Line>
      {wishes && (
        <Line view={view}>
          <FootLink view={view} href={wishes.preferencesUrl}>
            {say("mail.preferences")}
          </FootLink>
          {" · "}
          <FootLink view={view} href={wishes.unsubscribeUrl}>
            {say("mail.unsubscribe")}
          </FootLink>
        </Line>
      )}
    </Container>
  )
}

function Line({ view, children }: { view: MailView; children: ReactNode }) {
  const { muted } = view.shop.theme.light
  const style = { color: muted, fontSize: "14px", lineHeight: "22px", margin: "0 0 6px" }
  return (
    <Text className="muted" style={style}>
      {children}
    </Text>
  )
}

function FootLink(props: { view: MailView; href: string; children: ReactNode }) {
  const { accentText } = props.view.shop.theme.light
  const style = { color: accentText, textDecoration: "underline" }
  return (
    <Link className="link" href={props.href} style={style}>
      {props.children}
    </Link>
  )
}
