import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.css.CssParser;
import javafx.css.Stylesheet;

/** Puts a binary form beside every style sheet below a folder; called by package.sh. */
final class Sheets {
    private Sheets() {}

    public static void main(String[] args) throws IOException {
        List<Path> sheets;
        try (Stream<Path> files = Files.walk(Path.of(args[0]))) {
            sheets = files.filter(file -> file.toString().endsWith(".css")).sorted().toList();
        }
        for (Path sheet : sheets) {
            File binary = new File(sheet.toString().replaceFirst("css$", "bss"));
            Stylesheet.convertToBinary(sheet.toFile(), binary);
        }
        if (!CssParser.errorsProperty().isEmpty()) {
            throw new IllegalStateException("a style sheet cannot be read: " + CssParser.errorsProperty());
        }
    }
}
