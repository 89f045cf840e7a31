import { notFound, redirect } from "next/navigation"
import { z } from "zod"
import { openItem } from "@/lib/alerts/loaders"
import { AppError } from "@/lib/errors"

interface Context {
  params: Promise<{ itemId: string }>
}

/** Where the links of mails lead: on to the thing itself, which is read from now on. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const id = z.uuid().safeParse((await params).itemId)
  if (!id.success) notFound()
  const href = await openItem(id.data).catch((error: unknown) => {
    if (error instanceof AppError) redirect("/inbox")
    throw error
  })
  redirect(href)
}
