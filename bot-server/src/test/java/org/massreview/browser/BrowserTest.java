package org.massreview.browser;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.DisabledIfSystemProperty;
import org.junit.jupiter.api.extension.ExtendWith;
import org.massreview.journey.WholeServer;

/** The whole server, which other journeys use, too, and {@link Visitors} with a real browser before its pages. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@WholeServer
@ExtendWith(VisitorsExtension.class)
@DisabledIfSystemProperty(named = "skip.browser", matches = "true", disabledReason = "-Dskip.browser=true")
@DisabledIfSystemProperty(named = "skip.client", matches = "true", disabledReason = "no pages: -Dskip.client=true")
@interface BrowserTest {}
