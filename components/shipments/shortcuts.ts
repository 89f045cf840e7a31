/** What the keyboard does on the Shipments pages, for the help. */
export const shipmentShortcuts = [
  { keys: ["/"], does: "Search shipments" },
  { keys: ["f"], does: "Filter" },
  { keys: ["j"], does: "Next shipment" },
  { keys: ["k"], does: "Previous shipment" },
  { keys: ["Enter"], does: "Open the shipment" },
  { keys: ["Space"], does: "Preview the shipment; j and k go on" },
  { keys: ["x"], does: "Select the shipment" },
  { keys: ["Shift", "x"], does: "Select from the last one to here" },
  { keys: ["Shift", "a"], does: "Select all that match" },
  { keys: ["l"], does: "Tag what is selected" },
  { keys: ["a"], does: "Assign what is selected" },
  { keys: ["Esc"], does: "Close the preview, clear the selection, leave the list" },
  { keys: ["n"], does: "Add a shipment" },
  { keys: ["e"], does: "Edit the open shipment" },
  { keys: ["]"], does: "Next of the list, on a shipment" },
  { keys: ["["], does: "Previous of the list, on a shipment" },
] as const
