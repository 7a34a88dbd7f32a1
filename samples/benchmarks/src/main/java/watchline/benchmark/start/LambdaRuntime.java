package watchline.benchmark.start;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import watchline.benchmark.process.BenchException;
import watchline.benchmark.process.Built;
import watchline.decoder.DecoderHandler;

/**
 * What runs a function's jar on Lambda: the runtime interface client of AWS. Its native part is unpacked here, once; on Lambda, too,
 * it is a file already.
 */
final class LambdaRuntime {

    private static final String MAIN = "com.amazonaws.services.lambda.runtime.api.client.AWSLambda";
    private static final String LIBRARY_PROPERTY =
            "com.amazonaws.services.lambda.runtime.api.client.runtimeapi.NativeClient.JNI";
    /** From when on a JVM complains about native code that nobody allowed. */
    private static final int ASKS_FOR_NATIVE = 24;

    private final String classPath;
    private final Path library;

    private LambdaRuntime(String classPath, Path library) {
        this.classPath = classPath;
        this.library = library;
    }

    /** @throws BenchException when there is no runtime for this machine */
    static LambdaRuntime unpackedInto(Path folder) {
        String classPath = Built.lambdaRuntime();
        String jar = Arrays.stream(classPath.split(File.pathSeparator))
                .filter(path -> path.contains("runtime-interface-client"))
                .findFirst()
                .orElseThrow(() -> new BenchException("no runtime interface client on " + classPath));
        Path library = folder.resolve("libaws-lambda-jni.so");
        String name = "jni/libaws-lambda-jni." + machine() + ".so";
        try (JarFile content = new JarFile(jar)) {
            ZipEntry entry = content.getEntry(name);
            if (entry == null) {
                throw new BenchException(jar + " has no " + name + ": the runtime of Lambda does not run here");
            }
            try (InputStream bytes = content.getInputStream(entry)) {
                Files.copy(bytes, library);
            }
        } catch (IOException e) {
            throw new BenchException("cannot unpack " + name + " from " + jar + ": " + e.getMessage(), e);
        }
        return new LambdaRuntime(classPath, library);
    }

    private static String machine() {
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        boolean musl = Files.exists(Path.of("/etc/alpine-release"));
        String processor = System.getProperty("os.arch").equals("aarch64") ? "aarch_64" : "x86_64";
        return system + (musl ? "_musl" : "") + "-" + processor;
    }

    /** The command that runs the decoder's jar. */
    List<String> command(Jdk jdk, List<String> arguments) {
        return command(jdk, arguments, DecoderHandler.class, classPath);
    }

    /** The command that runs it behind {@link PrimedHandler}. */
    List<String> primed(Jdk jdk, List<String> arguments) {
        String ours = PrimedHandler.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .getPath();
        return command(jdk, arguments, PrimedHandler.class, classPath + File.pathSeparator + ours);
    }

    private List<String> command(Jdk jdk, List<String> arguments, Class<?> handler, String libraries) {
        List<String> command = new ArrayList<>();
        command.add(jdk.java().toString());
        command.addAll(arguments);
        if (jdk.feature() >= ASKS_FOR_NATIVE) {
            command.add("--enable-native-access=ALL-UNNAMED");
        }
        command.add("-D" + LIBRARY_PROPERTY + "=" + library);
        command.addAll(List.of("-cp", Built.functionJar() + File.pathSeparator + libraries));
        command.addAll(List.of(MAIN, handler.getName()));
        return command;
    }
}
