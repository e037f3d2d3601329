package dev.strongroom.house;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/** Files of at most 500 lines, methods of at most 60. */
public final class SourceSize {
    private static final int FILE = 500;
    private static final int METHOD = 60;

    private SourceSize() {}

    /** What is too long below a source folder. */
    public static List<String> complaints(Path sources) {
        try (Stream<Path> files = Files.walk(sources)) {
            List<String> found = new ArrayList<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                found.addAll(complaints(sources.relativize(file).toString(), Files.readString(file)));
            }
            return found;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> complaints(String name, String source) {
        List<String> found = new ArrayList<>();
        long lines = source.lines().count();
        if (lines > FILE) {
            found.add(name + " has " + lines + " lines, more than " + FILE);
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavacTask task =
                (JavacTask) compiler.getTask(null, null, _ -> {}, null, null, List.of(new InMemory(name, source)));
        try {
            SourcePositions positions = Trees.instance(task).getSourcePositions();
            for (CompilationUnitTree unit : task.parse()) {
                unit.accept(new Methods(name, unit, positions, found), null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return found;
    }

    private static final class Methods extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String name;
        private final CompilationUnitTree unit;
        private final SourcePositions positions;
        private final List<String> found;

        Methods(String name, CompilationUnitTree unit, SourcePositions positions, List<String> found) {
            this.name = name;
            this.unit = unit;
            this.positions = positions;
            this.found = found;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            long first = unit.getLineMap().getLineNumber(positions.getStartPosition(unit, method));
            long last = unit.getLineMap().getLineNumber(positions.getEndPosition(unit, method));
            if (last - first + 1 > METHOD) {
                found.add(name + ": " + method.getName() + "() has " + (last - first + 1) + " lines, more than "
                        + METHOD);
            }
            return super.visitMethod(method, null);
        }
    }

    private static final class InMemory extends SimpleJavaFileObject {
        private final String source;

        InMemory(String name, String source) {
            super(URI.create("string:///" + name), Kind.SOURCE);
            this.source = source;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return source;
        }
    }
}
