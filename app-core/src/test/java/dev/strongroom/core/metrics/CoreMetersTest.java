package dev.strongroom.core.metrics;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;

class CoreMetersTest {
    @Test
    void theMetersOfEveryFeatureAreInTheOneRegistry() {
        MeterRegistry registry;
        try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext()) {
            context.registerBean("first", MeterBinder.class, () -> constant("first.feature", 7));
            context.registerBean("second", MeterBinder.class, () -> constant("second.feature", 8));
            context.register(CoreMeters.class);
            context.refresh();
            registry = context.getBean(MeterRegistry.class);
            assertThat(registry.get("first.feature").gauge().value()).isEqualTo(7);
            assertThat(registry.get("second.feature").gauge().value()).isEqualTo(8);
        }
        assertThat(registry.isClosed()).as("ends with the core").isTrue();
    }

    private static MeterBinder constant(String name, double value) {
        return registry -> Gauge.builder(name, () -> value).register(registry);
    }
}
