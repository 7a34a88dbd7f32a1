package watchline.samples.fault.rig;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * What runs a function's jar on Lambda: the runtime interface client of AWS.
 *
 * <p>Its native library is unpacked here, once. Left to itself each process writes it to one and the same file in {@code /tmp}, under
 * the feet of those that run from it, which then end with SIGBUS.
 *
 * @param classPath of the runtime alone
 * @param library its native part, for this machine
 */
record LambdaRuntime(String classPath, Path library) {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    /** What makes a short life cheap: these processes are started more often than they run long. */
    private static final List<String> JVM = List.of("-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

    /** @throws RigException when there is no runtime for this machine, or the build has not resolved it */
    static LambdaRuntime unpackedInto(Path folder) {
        String classPath = BuiltFiles.lambdaRuntime();
        Path jar = Arrays.stream(classPath.split(File.pathSeparator))
                .map(Path::of)
                .filter(path -> path.getFileName().toString().contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow(() -> new RigException("no runtime interface client on " + classPath));
        Path library = folder.resolve("libaws-lambda-jni.so");
        String name = "jni/libaws-lambda-jni." + machine() + ".so";
        try (JarFile content = new JarFile(jar.toFile())) {
            ZipEntry entry = content.getEntry(name);
            if (entry == null) {
                throw new RigException(
                        jar + " has no " + name + ": the runtime of Lambda does not run on this machine");
            }
            try (InputStream bytes = content.getInputStream(entry)) {
                Files.copy(bytes, library);
            }
        } catch (IOException e) {
            throw new RigException("cannot unpack " + name + " from " + jar, e);
        }
        return new LambdaRuntime(classPath, library);
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        return system + (musl ? "_musl" : "") + "-" + processor;
    }

    /** The arguments of {@code java} that run a function. */
    List<String> arguments(FunctionSpec function) {
        return Stream.concat(
                        JVM.stream(),
                        Stream.of(
                                "-D" + LIBRARY_PROPERTY + "=" + library,
                                "-cp",
                                function.jar() + File.pathSeparator + classPath,
                                MAIN,
                                function.handler()))
                .toList();
    }
}
