package watchline.samples.fault.rig;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

/**
 * A Lambda function.
 *
 * @param runtime that runs it
 * @param name by which it is called
 * @param handler name of its class
 * @param jar with everything in it, as it is uploaded
 * @param environment its settings
 * @param timeout after which an invocation is ended, and the process with it
 */
record FunctionSpec(
        LambdaRuntime runtime,
        String name,
        String handler,
        Path jar,
        Map<String, String> environment,
        Duration timeout) {

    String arn() {
        return "arn:aws:lambda:us-east-1:000000000000:function:" + name;
    }
}
