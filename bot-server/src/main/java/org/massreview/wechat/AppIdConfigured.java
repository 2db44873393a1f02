package org.massreview.wechat;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.env.Environment;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** True as soon as one app id is configured, and the real platform is meant. */
public class AppIdConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return isNamed(context.getEnvironment(), "mp") || isNamed(context.getEnvironment(), "ma");
    }

    private static boolean isNamed(Environment environment, String channel) {
        String prefix = "massreview.wechat." + channel;
        return StringUtils.hasText(environment.getProperty(prefix + ".app-id"));
    }
}
