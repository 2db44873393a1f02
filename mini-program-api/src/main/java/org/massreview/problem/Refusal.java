package org.massreview.problem;

import java.util.List;
import reactor.core.publisher.Mono;

/** A request that is understood and refused: a {@link Problem}, the arguments of its sentence, and where it hurts. */
public class Refusal extends RuntimeException {

    private final Problem problem;
    private final Object[] arguments;
    private final List<FieldError> errors;
    private final List<String> allowed;

    private Refusal(Problem problem, Object[] arguments, List<FieldError> errors, List<String> allowed) {
        super(problem.name(), null, false, false);
        this.problem = problem;
        this.arguments = arguments;
        this.errors = List.copyOf(errors);
        this.allowed = List.copyOf(allowed);
    }

    public static Refusal of(Problem problem, Object... arguments) {
        return new Refusal(problem, arguments, List.of(), List.of());
    }

    /** The refusal names the field of the request that it is about. */
    public static Refusal at(String field, Problem problem, Object... arguments) {
        return new Refusal(problem, arguments, List.of(new FieldError(field, problem.name())), List.of());
    }

    public static <T> Mono<T> mono(Problem problem, Object... arguments) {
        return Mono.error(() -> of(problem, arguments));
    }

    /** The same refusal with what may be done instead. */
    public Refusal allowing(List<String> actions) {
        return new Refusal(problem, arguments, errors, actions);
    }

    public Problem problem() {
        return problem;
    }

    public Object[] arguments() {
        return arguments.clone();
    }

    public List<FieldError> errors() {
        return errors;
    }

    public List<String> allowed() {
        return allowed;
    }

    /** @param field the JSON path in the request, such as {@code tags[1]} */
    public record FieldError(String field, String code) {}
}
