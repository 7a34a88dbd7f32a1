package watchline.dialect.iw;

import watchline.dialect.model.Kind;
import watchline.dialect.model.Report;
import watchline.dialect.spi.Bounds;
import watchline.dialect.spi.ReportBuilder;

/** Reads the announcement of a packet of sound (AP07) or of a picture (AP42). The bytes themselves are not stored. */
final class PacketDecoder {

    private static final Bounds INDEX = new Bounds("index", 1, IwBounds.PACKETS.most());

    private PacketDecoder() {}

    static Report decode(IwFrame frame) {
        ReportBuilder report = new ReportBuilder(frame.name(), Kind.EVENT);
        Packet packet = Packet.of(frame);
        if (packet == null) {
            String found = Fields.shown(frame.bytes(), frame.start(), frame.end());
            return report.drop("packet: " + found + " (expected: time,total,index,length,bytes)")
                    .build();
        }
        report.extra("recordedAt", packet.recordedAt());
        Fields.keep(packet.total(), IwBounds.PACKETS, report);
        Fields.keep(packet.index(), INDEX, report);
        Fields.keep(packet.length(), IwBounds.PACKET_BYTES, report);
        return report.build();
    }
}
