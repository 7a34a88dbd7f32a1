package watchline.samples.frames;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One file of {@code samples/frames}: the bytes as they were on the wire, and what they mean.
 *
 * @param name folder and file without its ending: {@code iw/06-ap01}
 * @param bytes what a watch sent, one frame or several
 * @param meaning the JSON file beside it
 */
public record FrameSample(String name, byte[] bytes, JsonNode meaning) {

    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Every sample below a folder, in the order of their names.
     *
     * @throws IOException if a file cannot be read, or a frame has no meaning beside it
     */
    public static List<FrameSample> all(Path folder) throws IOException {
        List<Path> files;
        try (Stream<Path> walk = Files.walk(folder)) {
            files = walk.filter(file -> file.toString().endsWith(".frame"))
                    .sorted()
                    .toList();
        }
        List<FrameSample> samples = new ArrayList<>(files.size());
        for (Path file : files) {
            String path = file.toString();
            Path meaning = Path.of(path.substring(0, path.length() - ".frame".length()) + ".json");
            String name = folder.relativize(file).toString().replace('\\', '/').replace(".frame", "");
            samples.add(new FrameSample(name, Files.readAllBytes(file), JSON.readTree(Files.readAllBytes(meaning))));
        }
        return samples;
    }

    /** The dialect's name in the wire contract; {@code unknown} for protocols that are not spoken here. */
    public String dialect() {
        return meaning.path("dialect").asText();
    }

    /** What each frame in the bytes means, in order. */
    public List<JsonNode> expected() {
        JsonNode expect = meaning.path("expect");
        List<JsonNode> messages = new ArrayList<>();
        if (expect.has("messages")) {
            expect.path("messages").forEach(messages::add);
        } else {
            messages.add(expect);
        }
        return messages;
    }

    /** The exact reply to all frames together; absent when there is none, or when it depends on the clock. */
    public @Nullable String reply() {
        JsonNode reply = meaning.path("reply");
        return reply.isTextual() ? reply.asText() : null;
    }

    /** The form of a reply that depends on the clock, with {@code <...>} for each part that does. */
    public @Nullable String replyPattern() {
        JsonNode pattern = meaning.path("replyPattern");
        return pattern.isTextual() ? pattern.asText() : null;
    }

    @Override
    public String toString() {
        return name;
    }
}
