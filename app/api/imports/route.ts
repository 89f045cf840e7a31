import { AppError } from "@/lib/errors"
import { largestFile } from "@/lib/imports/fields"
import { receiveUpload } from "@/lib/imports/loaders"

/** Takes a file to import as the body, with its name in the address; gives the id of its reading. */
export async function POST(request: Request): Promise<Response> {
  // A page elsewhere must not upload in the name of whoever is signed in here.
  if (request.headers.get("sec-fetch-site") === "cross-site") {
    return Response.json({ error: "Uploads come from Porchlight's own page." }, { status: 403 })
  }
  try {
    const taskId = await receiveUpload(request, largestFile)
    if (taskId === null) return Response.json({ error: "Sign in again." }, { status: 401 })
    return Response.json({ taskId })
  } catch (error) {
    if (!(error instanceof AppError)) throw error
    const status = error.code === "too_large" ? 413 : 400
    return Response.json({ error: error.message }, { status })
  }
}
