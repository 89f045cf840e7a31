/** What one part of the workspace asks of another that may or may not be on the page. */
export const requestEvents = {
  palette: "porchlight:palette",
  saveView: "porchlight:save-view",
} as const
