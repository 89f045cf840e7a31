-- New entries of a GIN index wait in a list that every look-up reads from end to end: up to 4 MB of it took
-- several times as long as the look-up itself. An eighth is as kind to writers as to readers.
ALTER INDEX "ShipmentSearch_grams_idx" SET (gin_pending_list_limit = 512);
ALTER INDEX "Shipment_facets_idx" SET (gin_pending_list_limit = 512);
