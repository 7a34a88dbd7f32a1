package watchline.benchmark.invoke;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import watchline.benchmark.process.ServerProcess;
import watchline.contract.ContractJson;
import watchline.contract.DecodeRequest;
import watchline.contract.DecodeResponse;
import watchline.contract.FrameEnvelope;
import watchline.contract.FrameResult;
import watchline.contract.Outcome;
import watchline.dialect.Dialects;
import watchline.dialect.spi.DecodeContext;

/** A decoder that stores nothing: every frame is answered "stored", with the reply that it is owed. */
public final class InstantDecoder {

    private static final Executor ON_THE_SOCKETS_THREAD = Runnable::run;

    private InstantDecoder() {}

    public static void main(String[] arguments) {
        int port = InvokeServer.start(InstantDecoder::answer, 1, ON_THE_SOCKETS_THREAD);
        System.out.println(ServerProcess.LISTENING + port);
    }

    private static byte[] answer(byte[] body) throws IOException {
        DecodeRequest request = ContractJson.readRequest(new ByteArrayInputStream(body));
        Instant now = Clock.systemUTC().instant();
        List<FrameResult> results = new ArrayList<>(request.frames().size());
        for (FrameEnvelope frame : request.frames()) {
            results.add(new FrameResult(frame.seq(), Outcome.STORED, null, replies(frame, now)));
        }
        return ContractJson.write(new DecodeResponse(results));
    }

    private static List<byte[]> replies(FrameEnvelope frame, Instant now) {
        DecodeContext context = new DecodeContext(frame.device(), frame.received(), now, 0);
        return Dialects.named(frame.dialect())
                .map(dialect -> dialect.decode(frame.bytes(), context).replies())
                .orElse(List.of());
    }
}
