package org.massreview.embedded;

import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** Matches while none of these properties has a value, be it one text or a list. */
abstract class NotConfigured extends SpringBootCondition {

    private final List<String> properties;

    private NotConfigured(String... properties) {
        this.properties = List.of(properties);
    }

    @Override
    public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
        Binder binder = Binder.get(context.getEnvironment());
        return properties.stream()
                .filter(property -> hasValue(binder, property))
                .findFirst()
                .map(property -> ConditionOutcome.noMatch(property + " is configured"))
                .orElseGet(() -> ConditionOutcome.match("none of " + properties + " is configured"));
    }

    private static boolean hasValue(Binder binder, String property) {
        return binder.bind(property, Bindable.listOf(String.class)).orElse(List.of()).stream()
                .anyMatch(value -> !value.isBlank());
    }

    /** No database of the operator's own. */
    static final class Sql extends NotConfigured {
        Sql() {
            super("spring.r2dbc.url");
        }
    }

    /** No other address for the migrations than the one of the application. */
    static final class Migrations extends NotConfigured {
        Migrations() {
            super("spring.flyway.url", "spring.datasource.url");
        }
    }

    /** No Redis of the operator's own. */
    static final class Redis extends NotConfigured {
        Redis() {
            super(
                    "spring.data.redis.url",
                    "spring.data.redis.host",
                    "spring.data.redis.cluster.nodes",
                    "spring.data.redis.sentinel.nodes",
                    "spring.data.redis.sentinel.master",
                    "spring.data.redis.masterreplica.nodes");
        }
    }
}
