import { Body, Button, Container, Head, Heading, Html, Preview, Text } from "react-email"
import { Brand, Footer } from "@/emails/frame"
import { Facts, HelpBox, Notices, Parcels, Part } from "@/emails/parts"
import { ProgressBar } from "@/emails/progress-bar"
import { fontFamily, headStyles, radii } from "@/emails/styles"
import type { MailContent, MailView } from "@/emails/view"

/**
 * Every mail: the brand, what happened, the bar, what to do or what comes next, facts, and why it came.
 * Tables and inline styles, in the order in which it is to be read: it holds together without any CSS,
 * pictures or colours.
 */
export function Layout({ view, content }: { view: MailView; content: MailContent }) {
  const { shop, direction } = view
  const { light, dark } = shop.theme
  const { help, next, urgent, button } = content
  return (
    <Html lang={view.tag} dir={direction}>
      <Head>
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no" />
        <title>{content.subject}</title>
        <style>{headStyles(dark)}</style>
      </Head>
      <Preview useTitleTag={false}>{content.preheader}</Preview>
      <Body
        className="page"
        lang={view.tag}
        dir={direction}
        style={{
          backgroundColor: light.page,
          margin: 0,
          padding: "24px 12px",
          fontFamily: fontFamily(shop),
        }}
      >
        <Container
          className="card"
          dir={direction}
          style={{
            maxWidth: "600px",
            backgroundColor: light.surface,
            border: `1px solid ${light.line}`,
            borderRadius: `${radii[shop.corners].card}px`,
            borderCollapse: "separate",
            padding: "32px 36px 36px",
            textAlign: direction === "rtl" ? "right" : "left",
          }}
        >
          <Brand shop={shop} />
          <Heading
            as="h1"
            className="text headline"
            style={{
              color: light.text,
              fontSize: "30px",
              lineHeight: "36px",
              letterSpacing: "-0.02em",
              margin: "28px 0 12px",
              wordBreak: "break-word",
            }}
          >
            {content.headline}
          </Heading>
          <Text
            className="text"
            style={{
              color: light.text,
              fontSize: "16px",
              lineHeight: "25px",
              margin: "0 0 28px",
              wordBreak: "break-word",
            }}
          >
            {content.hello}
            <br />
            {content.lead}
          </Text>
          <ProgressBar view={view} />
          <Notices view={view} notices={content.notices} />
          {urgent && help ? (
            <HelpBox view={view} help={help}>
              {button && <Action view={view} button={button} />}
            </HelpBox>
          ) : (
            button && <Action view={view} button={button} />
          )}
          {next && <Part view={view} {...next} />}
          {!urgent && help && <Part view={view} {...help} />}
          {content.parcels && <Parcels view={view} parcels={content.parcels} />}
          <Facts view={view} facts={content.facts} />
        </Container>
        <Footer view={view} />
      </Body>
    </Html>
  )
}

function Action({ view, button }: { view: MailView; button: NonNullable<MailContent["button"]> }) {
  const { light } = view.shop.theme
  return (
    <Button
      href={button.href}
      className="button"
      style={{
        backgroundColor: light.accent,
        color: light.onAccent,
        borderRadius: `${radii[view.shop.corners].button}px`,
        fontSize: "16px",
        lineHeight: "22px",
        fontWeight: 600,
        padding: "13px 28px",
        marginTop: "20px",
      }}
    >
      {button.label}
    </Button>
  )
}
