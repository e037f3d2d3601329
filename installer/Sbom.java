import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The bill of materials of one app-image (CycloneDX 1.6): of the build's whole bill, what lies in the image, by the name
 * of the jar; the modules of the run-time image beside it. A jar that the build does not know ends it with an error.
 *
 * <p>{@code java Sbom.java BUILD-BOM APP-FOLDER RUNTIME NAME VERSION}
 */
void main(String[] args) throws IOException {
    JsonMapper mapper = JsonMapper.builder().build();
    JsonNode whole = mapper.readTree(Files.readString(Path.of(args[0])));
    Map<String, JsonNode> known = new HashMap<>();
    for (JsonNode component : whole.path("components")) {
        known.putIfAbsent(jarName(component), component);
    }
    ObjectNode bill = mapper.createObjectNode();
    bill.put("bomFormat", "CycloneDX").put("specVersion", whole.path("specVersion").asString()).put("version", 1);
    bill.putObject("metadata")
            .putObject("component")
            .put("type", "application")
            .put("name", args[3])
            .put("version", args[4]);
    ArrayNode components = bill.putArray("components");
    for (Path jar : jars(Path.of(args[1]))) {
        String name = jar.getFileName().toString();
        if (name.startsWith("app-")) {
            components
                    .addObject()
                    .put("type", "library")
                    .put("group", "dev.strongroom")
                    .put("name", name.replace(".jar", ""))
                    .put("version", args[4])
                    .set("hashes", hashes(mapper, jar));
        } else {
            JsonNode component = known.get(name);
            if (component == null) {
                throw new IOException(name + " is in the image and not in the build's bill of materials");
            }
            components.add(((ObjectNode) component.deepCopy()).set("hashes", hashes(mapper, jar)));
        }
    }
    addRuntime(components, known, Path.of(args[2]));
    IO.println(mapper.writerWithDefaultPrettyPrinter().writeValueAsString(bill));
}

String jarName(JsonNode component) {
    return component.path("name").asString() + "-" + component.path("version").asString() + ".jar";
}

List<Path> jars(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
        return files.filter(file -> file.toString().endsWith(".jar")).sorted().toList();
    }
}

ArrayNode hashes(JsonMapper mapper, Path file) {
    try {
        byte[] digest = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        ArrayNode hashes = mapper.createArrayNode();
        hashes.addObject().put("alg", "SHA-256").put("content", HexFormat.of().formatHex(digest));
        return hashes;
    } catch (IOException e) {
        throw new UncheckedIOException(e);
    } catch (NoSuchAlgorithmException e) {
        throw new IllegalStateException(e);
    }
}

/** The JDK and JavaFX as the image's release file lists their modules. */
void addRuntime(ArrayNode components, Map<String, JsonNode> known, Path runtime) throws IOException {
    Properties release = new Properties();
    release.load(Files.newBufferedReader(runtime.resolve("release"), StandardCharsets.UTF_8));
    for (String module : release.getProperty("MODULES").replace("\"", "").split(" ")) {
        ObjectNode component = components.addObject().put("type", "library").put("name", module);
        String version = release.getProperty("JAVA_VERSION").replace("\"", "");
        if (module.startsWith("javafx.")) {
            String jar = module.replace('.', '-') + "-";
            version = known.keySet().stream()
                    .filter(name -> name.startsWith(jar))
                    .map(name -> name.substring(jar.length(), name.length() - ".jar".length()))
                    .findFirst()
                    .orElseThrow();
        }
        component.put("version", version).put("group", module.startsWith("javafx.") ? "org.openjfx" : "jdk");
    }
}
