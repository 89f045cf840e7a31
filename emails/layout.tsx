import { Body, Button, Container, Head, Heading, Html, Img, Link, Preview, Text } from "react-email"
import { Facts, Part, Quote } from "@/emails/parts"
import { ProgressBar } from "@/emails/progress-bar"
import { darkStyles, fontFamily } from "@/emails/styles"
import type { MailContent, MailShop, MailView } from "@/emails/view"

/** Every mail: brand, headline, bar, facts, what happens next, one button, support. */
export function Layout({ view, content }: { view: MailView; content: MailContent }) {
  const { light } = view.shop.theme
  const { say, recipientName: name } = view
  return (
    <Html lang={view.tag} dir={view.direction}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{content.subject}</title>
        <style>{darkStyles(view.shop.theme.dark)}</style>
      </Head>
      <Preview useTitleTag={false}>{content.preheader}</Preview>
      <Body
        className="page"
        lang={view.tag}
        dir={view.direction}
        style={{ backgroundColor: light.page, margin: 0, padding: "24px 12px", fontFamily }}
      >
        <Container
          className="card"
          style={{
            maxWidth: "560px",
            backgroundColor: light.surface,
            border: `1px solid ${light.line}`,
            borderRadius: "12px",
            borderCollapse: "separate",
            padding: "28px 24px",
          }}
        >
          <Brand shop={view.shop} />
          <Heading
            as="h1"
            className="text"
            style={{
              color: light.text,
              fontSize: "24px",
              lineHeight: "31px",
              margin: "24px 0 12px",
            }}
          >
            {content.headline}
          </Heading>
          <Paragraph view={view}>
            {name ? say("mail.helloName", { name }) : say("mail.hello")}
            <br />
            <span dir="auto">{content.lead}</span>
          </Paragraph>
          {content.carrierWords && <Quote view={view} {...content.carrierWords} />}
          <ProgressBar view={view} />
          <Facts view={view} facts={content.facts} />
          {content.parts.map(({ title, text }) => (
            <Part key={title} view={view} title={title} text={text} />
          ))}
          {view.trackingUrl && (
            <Button
              href={view.trackingUrl}
              className="button"
              style={{
                backgroundColor: light.accent,
                color: light.onAccent,
                borderRadius: "8px",
                fontSize: "16px",
                fontWeight: 600,
                padding: "14px 24px",
                margin: "24px 0 4px",
              }}
            >
              {content.button}
            </Button>
          )}
        </Container>
        <Footer view={view} />
      </Body>
    </Html>
  )
}

function Brand({ shop }: { shop: MailShop }) {
  const name = (
    <span dir="auto" className="text" style={{ color: shop.theme.light.text }}>
      {shop.name}
    </span>
  )
  // The alternative text stands in the logo's place where pictures are off.
  const mark = shop.logoUrl ? (
    <Img
      src={shop.logoUrl}
      alt={shop.name}
      height="40"
      style={{
        height: "40px",
        width: "auto",
        maxWidth: "220px",
        fontSize: "18px",
        fontWeight: 700,
      }}
    />
  ) : (
    name
  )
  return (
    <Text
      className="text"
      style={{
        color: shop.theme.light.text,
        fontSize: "18px",
        lineHeight: "26px",
        fontWeight: 700,
        margin: 0,
      }}
    >
      {shop.websiteUrl ? (
        <Link className="text" href={shop.websiteUrl} style={{ color: shop.theme.light.text }}>
          {mark}
        </Link>
      ) : (
        mark
      )}
    </Text>
  )
}

function Paragraph({ view, children }: { view: MailView; children: React.ReactNode }) {
  return (
    <Text
      className="text"
      style={{
        color: view.shop.theme.light.text,
        fontSize: "16px",
        lineHeight: "24px",
        margin: "0 0 20px",
        wordBreak: "break-word",
      }}
    >
      {children}
    </Text>
  )
}

function Footer({ view }: { view: MailView }) {
  const { light } = view.shop.theme
  const { say } = view
  const style = { color: light.muted, fontSize: "14px", lineHeight: "21px", margin: "0 0 6px" }
  return (
    <Container style={{ maxWidth: "560px", padding: "18px 24px" }}>
      {view.shop.supportUrl && (
        <Text className="muted" style={style}>
          <Link
            className="link"
            href={view.shop.supportUrl}
            style={{ color: light.accentText, textDecoration: "underline" }}
          >
            {say("mail.questions", { shop: view.shop.name })}
          </Link>
        </Text>
      )}
      <Text className="muted" style={style}>
        {say("mail.why", { shop: view.shop.name })}
      </Text>
    </Container>
  )
}
