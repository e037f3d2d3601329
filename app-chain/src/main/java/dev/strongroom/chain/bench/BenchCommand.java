package dev.strongroom.chain.bench;

import dev.strongroom.chain.bench.Benchmark.Options;
import dev.strongroom.chain.bench.Benchmark.Result;
import java.io.PrintWriter;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** {@code bench}: measures the areas it is asked for, each beside a baseline of the same run. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Measure speed, each figure beside its baseline of the same run")
public final class BenchCommand implements Callable<Integer> {
    private final List<Benchmark> benchmarks;

    @Spec
    @Nullable
    CommandSpec spec;

    @Parameters(arity = "0..*", paramLabel = "AREA", description = "what to measure; everything where none is named")
    List<String> areas = new ArrayList<>();

    @Option(names = "--peers", description = "compare with libraries of other languages too (needs Node)")
    boolean peers;

    @Option(names = "--json", description = "print one JSON object")
    boolean json;

    public BenchCommand(List<Benchmark> benchmarks) {
        this.benchmarks = List.copyOf(benchmarks);
    }

    @Override
    public Integer call() {
        CommandSpec command = Objects.requireNonNull(spec, "picocli's spec");
        List<Benchmark> asked = benchmarks.stream()
                .filter(b -> areas.isEmpty() || areas.contains(b.area()))
                .toList();
        for (String area : areas) {
            if (asked.stream().noneMatch(b -> b.area().equals(area))) {
                throw new ParameterException(
                        command.commandLine(),
                        "AREA: '" + area + "' is none of "
                                + benchmarks.stream().map(Benchmark::area).toList());
            }
        }
        PrintWriter out = command.commandLine().getOut();
        ArrayNode results = JsonMapper.shared().createArrayNode();
        for (Benchmark benchmark : asked) {
            for (Result result : benchmark.run(new Options(peers))) {
                results.add(node(result));
                if (!json) {
                    out.println(line(result));
                    out.flush();
                }
            }
        }
        if (json) {
            ObjectNode root = JsonMapper.shared().createObjectNode();
            root.set("results", results);
            out.println(root);
            out.flush();
        }
        return ExitCode.OK;
    }

    private static String line(Result result) {
        return String.format(
                Locale.ROOT,
                "%-28s %,14.0f %-15s %6.2f x %-12s (%,.0f)",
                result.name(),
                result.ours(),
                result.unit(),
                result.ratio(),
                result.against(),
                result.theirs());
    }

    private static ObjectNode node(Result result) {
        return JsonMapper.shared()
                .createObjectNode()
                .put("name", result.name())
                .put("unit", result.unit())
                .put("ours", rounded(result.ours()))
                .put("against", result.against())
                .put("theirs", rounded(result.theirs()))
                .put("ratio", rounded(result.ratio()));
    }

    private static BigDecimal rounded(double figure) {
        return BigDecimal.valueOf(figure).setScale(3, RoundingMode.HALF_UP);
    }
}
