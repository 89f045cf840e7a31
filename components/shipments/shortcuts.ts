/** What the keyboard does on the Shipments pages, for the help. */
export const shipmentShortcuts = [
  { keys: ["/"], does: "Search shipments" },
  { keys: ["j"], does: "Next shipment" },
  { keys: ["k"], does: "Previous shipment" },
  { keys: ["Enter"], does: "Open the shipment" },
  { keys: ["Esc"], does: "Empty the search, leave the list" },
  { keys: ["n"], does: "Add a shipment" },
  { keys: ["e"], does: "Edit the open shipment" },
] as const
