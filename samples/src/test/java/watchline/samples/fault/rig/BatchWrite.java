package watchline.samples.fault.rig;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;

/**
 * A BatchWriteItem of which a part is left out.
 *
 * @param kept the request with what is to be written
 * @param left what is not, in the form of {@code RequestItems}
 */
record BatchWrite(ObjectNode kept, ObjectNode left, int keptItems, int leftItems) {

    private static final String REQUESTED = "RequestItems";
    private static final String UNPROCESSED = "UnprocessedItems";
    private static final ObjectMapper JSON = new ObjectMapper();

    static BatchWrite split(byte[] request, Chance leftOut) throws IOException {
        ObjectNode kept = (ObjectNode) JSON.readTree(request);
        ObjectNode left = JSON.createObjectNode();
        JsonNode tables = kept.get(REQUESTED);
        ObjectNode keptTables = JSON.createObjectNode();
        int keptItems = 0;
        int leftItems = 0;
        for (var table : tables.properties()) {
            ArrayNode stay = JSON.createArrayNode();
            ArrayNode go = JSON.createArrayNode();
            for (JsonNode item : table.getValue()) {
                (leftOut.hits() ? go : stay).add(item);
            }
            keptItems += stay.size();
            leftItems += go.size();
            putUnlessEmpty(keptTables, table.getKey(), stay);
            putUnlessEmpty(left, table.getKey(), go);
        }
        kept.set(REQUESTED, keptTables);
        return new BatchWrite(kept, left, keptItems, leftItems);
    }

    byte[] request() throws IOException {
        return JSON.writeValueAsBytes(kept);
    }

    /** The answer to what was kept, with what was left out as what could not be processed. */
    byte[] answer(byte[] answer) throws IOException {
        ObjectNode whole = (ObjectNode) JSON.readTree(answer);
        whole.set(UNPROCESSED, left);
        return JSON.writeValueAsBytes(whole);
    }

    private static void putUnlessEmpty(ObjectNode tables, String name, ArrayNode items) {
        if (!items.isEmpty()) {
            tables.set(name, items);
        }
    }
}
