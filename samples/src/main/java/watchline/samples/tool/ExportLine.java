package watchline.samples.tool;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import watchline.contract.IsoTime;
import watchline.decoder.quarantine.QuarantinedFrame;
import watchline.samples.mask.FrameMask;

/** A masked frame as a line of JSON: {@code receivedAt dialect transport device reason length text hex}. Where it came from is left out. */
final class ExportLine {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final FrameMask mask;

    ExportLine(FrameMask mask) {
        this.mask = mask;
    }

    String of(QuarantinedFrame frame) {
        byte[] bytes = mask.frame(frame.bytes(), frame.dialect(), frame.receivedAt());
        ObjectNode line = JSON.createObjectNode();
        line.put("receivedAt", IsoTime.format(frame.receivedAt()));
        line.put("dialect", frame.dialect());
        line.put("transport", frame.transport().wireName());
        String deviceId = frame.deviceId();
        if (deviceId != null) {
            line.put("device", mask.text(deviceId, frame.receivedAt()));
        }
        line.put("reason", mask.text(frame.reason(), frame.receivedAt()));
        line.put("length", bytes.length);
        line.put("text", new String(bytes, StandardCharsets.ISO_8859_1));
        line.put("hex", HexFormat.of().formatHex(bytes));
        return line.toString();
    }
}
