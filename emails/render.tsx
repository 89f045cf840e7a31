import type { ReactElement } from "react"
import { render } from "react-email"
import { Delivered, delivered } from "@/emails/delivered"
import { DeliveryProblem, deliveryProblem } from "@/emails/delivery-problem"
import { HandedOver, handedOver } from "@/emails/handed-over"
import { OutForDelivery, outForDelivery } from "@/emails/out-for-delivery"
import { plainText } from "@/emails/plain-text"
import { ReadyForPickup, readyForPickup } from "@/emails/ready-for-pickup"
import type { MailContent, MailView } from "@/emails/view"
import type { Trigger } from "@/lib/notifications/schema"

interface Template {
  Html: (props: { view: MailView }) => ReactElement
  content: (view: MailView) => MailContent
}

const templates: Record<Trigger, Template> = {
  handed_over: { Html: HandedOver, content: handedOver },
  out_for_delivery: { Html: OutForDelivery, content: outForDelivery },
  ready_for_pickup: { Html: ReadyForPickup, content: readyForPickup },
  delivered: { Html: Delivered, content: delivered },
  delivery_problem: { Html: DeliveryProblem, content: deliveryProblem },
}

/** The mail of `view.trigger`: its subject, its HTML document and its plain-text part. */
export async function renderMail(
  view: MailView,
): Promise<{ subject: string; html: string; text: string }> {
  const { Html, content } = templates[view.trigger]
  const said = content(view)
  return {
    subject: said.subject,
    html: await render(<Html view={view} />),
    text: plainText(view, said),
  }
}
