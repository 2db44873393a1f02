package org.massreview.wechat;

import org.springframework.context.annotation.Condition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.core.type.AnnotatedTypeMetadata;

/** The opposite of {@link AppIdConfigured}: the time of the stand-in. */
public class NoAppIdConfigured implements Condition {

    @Override
    public boolean matches(ConditionContext context, AnnotatedTypeMetadata metadata) {
        return !new AppIdConfigured().matches(context, metadata);
    }
}
