// SPDX-License-Identifier: Apache-2.0
package io.github.vaultmaven.template;

import io.pebbletemplates.pebble.attributes.AttributeResolver;
import io.pebbletemplates.pebble.attributes.ResolvedAttribute;
import io.pebbletemplates.pebble.error.PebbleException;
import io.pebbletemplates.pebble.extension.AbstractExtension;
import io.pebbletemplates.pebble.node.ArgumentsNode;
import io.pebbletemplates.pebble.template.EvaluationContextImpl;
import io.pebbletemplates.pebble.template.MacroAttributeProvider;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls what templates say behind a point where only one method can be meant, which is nearly always; the engine answers what else
 * is asked. It would find the same method, but looks for it by the types of the arguments each time, and templates ask some
 * thousand times for each entity.
 */
final class MemberCalls extends AbstractExtension implements AttributeResolver {

    private final Map<Class<?>, Map<String, Optional<MemberCall>>> plain = new ConcurrentHashMap<>();
    private final Map<Class<?>, Map<String, Optional<MemberCall>>> called = new ConcurrentHashMap<>();

    @Override
    public List<AttributeResolver> getAttributeResolver() {
        return List.of(this);
    }

    @Override
    public ResolvedAttribute resolve(
            Object instance,
            Object name,
            Object[] arguments,
            ArgumentsNode node,
            EvaluationContextImpl context,
            String file,
            int line) {
        if (instance == null || !(name instanceof String text) || instance instanceof MacroAttributeProvider) {
            return null;
        }
        Optional<MemberCall> call = find(instance, text, arguments, context);
        if (call.isEmpty() || arguments != null && !call.get().takes(arguments)) {
            return null;
        }
        return new ResolvedAttribute(invoke(call.get().method(), instance, arguments, file, line));
    }

    /** Methods that differ in the number of their arguments alone are left to the engine, so a name is enough. */
    private Optional<MemberCall> find(Object instance, String name, Object[] arguments, EvaluationContextImpl context) {
        Map<String, Optional<MemberCall>> ofClass = (arguments == null ? plain : called)
                .computeIfAbsent(instance.getClass(), c -> new ConcurrentHashMap<>());
        Optional<MemberCall> known = ofClass.get(name);
        if (known == null) {
            known = MemberCall.of(instance.getClass(), name)
                    .filter(call -> arguments != null || call.parameters().isEmpty())
                    .filter(call -> context.getEvaluationOptions()
                            .getMethodAccessValidator()
                            .isMethodAccessAllowed(instance, call.method()));
            ofClass.put(name, known);
        }
        return known;
    }

    private static Object invoke(Method method, Object instance, Object[] arguments, String file, int line) {
        try {
            return method.invoke(instance, arguments);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new PebbleException(e, "Could not call " + method.getName(), line, file);
        }
    }
}
