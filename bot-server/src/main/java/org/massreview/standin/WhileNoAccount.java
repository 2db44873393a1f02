package org.massreview.standin;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.massreview.wechat.NoAppIdConfigured;
import org.springframework.context.annotation.Conditional;

/** Marks what exists only while no app id is configured; everything in this room bears it. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@Conditional(NoAppIdConfigured.class)
@interface WhileNoAccount {}
