package dev.strongroom.core.metrics;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Makes the registry of this core with the meters of every feature in it. */
@Configuration(proxyBeanMethods = false)
class CoreMeters {
    @Bean(destroyMethod = "close")
    MeterRegistry meterRegistry(ObjectProvider<MeterBinder> binders) {
        MeterRegistry registry = new SimpleMeterRegistry();
        binders.orderedStream().forEach(binder -> binder.bindTo(registry));
        return registry;
    }
}
