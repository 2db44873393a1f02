package org.massreview.notification;

import java.time.Duration;
import java.util.List;
import java.util.Map;

/**
 * 推送规则 of one kind.
 *
 * @param keep how long it is of use
 * @param gather whether several of one recipient become one message
 * @param urgent goes to staff on days off too
 * @param repeat rather twice than not at all, when nobody knows whether the platform has it
 * @param opens what a tap opens
 */
record Rule(
        List<Audience> to,
        Duration keep,
        boolean gather,
        boolean urgent,
        boolean repeat,
        Opens opens,
        Map<Template.Slot, Template> templates) {

    Rule {
        to = List.copyOf(to);
        templates = Map.copyOf(templates);
    }
}
