package dev.strongroom.chain;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import tools.jackson.databind.json.JsonMapper;

/** Bytes that lie in resources beside a class, and the folder of files that a fuzzer begins with. */
public final class Seeds {
    private Seeds() {}

    /** The bytes in hex that stand under these names, wherever in a JSON resource. */
    public static Stream<byte[]> vectors(Class<?> beside, String resource, String... names) {
        var tree = JsonMapper.shared().readTree(read(beside, resource));
        return Stream.of(names)
                .flatMap(name -> tree.findValuesAsString(name).stream().map(Seeds::bytes));
    }

    /** The bytes in hex of a resource, one on a line; a line that begins with {@code #} tells of the next. */
    public static Stream<byte[]> lines(Class<?> beside, String resource) {
        return read(beside, resource)
                .lines()
                .filter(line -> !line.isBlank() && !line.startsWith("#"))
                .map(Seeds::bytes);
    }

    /** Puts each into a file of the folder. */
    public static void plant(Path folder, List<byte[]> seeds) {
        try {
            Files.createDirectories(folder);
            for (int i = 0; i < seeds.size(); i++) {
                Files.write(folder.resolve("seed-%04d".formatted(i)), seeds.get(i));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex.startsWith("0x") ? hex.substring(2) : hex);
    }

    private static String read(Class<?> beside, String resource) {
        try (InputStream in = Objects.requireNonNull(beside.getResourceAsStream(resource), resource)) {
            return new String(in.readAllBytes(), StandardCharsets.US_ASCII);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
