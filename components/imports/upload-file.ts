import { z } from "zod"

const answerSchema = z.union([z.object({ taskId: z.string() }), z.object({ error: z.string() })])

/** Sends a file to be imported; `onProgress` hears the part that is sent, from 0 to 1. */
export function uploadFile(
  file: File,
  onProgress: (share: number) => void,
): Promise<z.infer<typeof answerSchema>> {
  return new Promise((resolve) => {
    // fetch does not tell how far an upload is.
    const request = new XMLHttpRequest()
    request.open("POST", `/api/imports?${new URLSearchParams({ name: file.name })}`)
    request.upload.addEventListener("progress", ({ loaded, total }) => {
      onProgress(total > 0 ? loaded / total : 0)
    })
    request.addEventListener("load", () => {
      const answer = answerSchema.safeParse(parsed(request.responseText))
      resolve(answer.data ?? { error: "The file did not arrive. Try again." })
    })
    request.addEventListener("error", () => {
      resolve({ error: "The server could not be reached. Try again." })
    })
    request.send(file)
  })
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
