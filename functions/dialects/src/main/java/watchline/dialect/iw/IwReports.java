package watchline.dialect.iw;

import watchline.dialect.model.Report;
import watchline.dialect.spi.DecodeContext;

/** Names the decoder of every word. */
final class IwReports {

    private IwReports() {}

    static Report decode(IwWord word, IwFrame frame, DecodeContext context) {
        if (Acknowledgements.isOne(word, frame)) {
            return Acknowledgements.decode(frame);
        }
        return switch (word) {
            case AP00 -> LoginDecoder.decode(frame);
            case AP01 -> PositionDecoder.location(frame, context);
            case AP10 -> PositionDecoder.alarm(frame, context);
            case AP02 -> CellsDecoder.surroundings(frame);
            case AP06 -> CellsDecoder.placeWanted(frame);
            case AP53 -> CellsDecoder.timeWanted(frame);
            case APTQ -> CellsDecoder.weatherWanted(frame);
            case APBL -> BeaconDecoder.decode(frame, context);
            case AP03 -> HeartbeatDecoder.heartbeat(frame);
            case AP04 -> HeartbeatDecoder.batteryMark(frame);
            case AP49 -> HealthDecoder.heartRate(frame);
            case AP50 -> HealthDecoder.temperature(frame);
            case APHT -> HealthDecoder.bloodPressure(frame);
            case APHP -> HealthDecoder.everything(frame);
            case APSP -> HealthDecoder.oxygen(frame);
            case APTP -> HealthDecoder.bodyAndWrist(frame);
            case APJK -> MeasurementDecoder.decode(frame, context);
            case AP51, AP52 -> SeriesDecoder.timed(frame, context);
            case AP97 -> SeriesDecoder.sleep(frame);
            case APHD -> SeriesDecoder.ecg(frame);
            case APVR -> DeviceDecoder.firmware(frame);
            case APWR -> DeviceDecoder.worn(frame, context);
            case AP05, APT6 -> DeviceDecoder.question(frame);
            case AP07, AP42 -> PacketDecoder.decode(frame);
            default -> Acknowledgements.decode(frame);
        };
    }
}
