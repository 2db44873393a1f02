package org.massreview.browser;

import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.massreview.journey.Citizens;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.junit.jupiter.SpringExtension;

/** Gives a test its {@link Visitors} and sees them off; the browser stays for all classes. */
class VisitorsExtension implements ParameterResolver, AfterTestExecutionCallback {

    private static final ExtensionContext.Namespace OURS = ExtensionContext.Namespace.create(VisitorsExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Visitors.class;
    }

    @Override
    public Visitors resolveParameter(ParameterContext parameter, ExtensionContext context) {
        Chromium chromium = context.getRoot()
                .getStore(OURS)
                .computeIfAbsent(Chromium.class, start -> Chromium.start(), Chromium.class);
        ApplicationContext server = SpringExtension.getApplicationContext(context);
        String host = "http://127.0.0.1:" + server.getEnvironment().getRequiredProperty("local.server.port");
        Visitors visitors = new Visitors(chromium, host, server.getBean(Citizens.class));
        context.getStore(OURS).put(Visitors.class, visitors);
        return visitors;
    }

    /** What the pages complained of fails the test; where it had failed already, what was on the screens is kept. */
    @Override
    public void afterTestExecution(ExtensionContext context) {
        Visitors visitors = context.getStore(OURS).get(Visitors.class, Visitors.class);
        if (visitors == null) {
            return;
        }
        try (visitors) {
            if (context.getExecutionException().isPresent()) {
                visitors.keepScreens(context.getRequiredTestClass().getSimpleName() + "-" + context.getDisplayName());
            } else {
                visitors.haveNothingToComplainOf();
            }
        }
    }
}
