package io.github.spencerpark.jupyter.kernel.display;

import io.github.spencerpark.jupyter.kernel.display.mime.MIMEType;
import java.util.LinkedHashSet;
import java.util.Set;

/** The types that are wanted, among them whole groups, or all. */
public class RenderRequestTypes {
    /** Those that Jupyter knows by their suffix. */
    static final MIMESuffixAssociation SUFFIXES = suffix -> switch (suffix) {
        case "json" -> MIMEType.APPLICATION_JSON;
        case "xml" -> MIMEType.APPLICATION_XML;
        default -> null;
    };

    private final MIMESuffixAssociation suffixes;
    private final boolean all;
    private final Set<String> groups;
    private final Set<MIMEType> types;

    private RenderRequestTypes(Builder builder) {
        suffixes = builder.suffixes;
        all = builder.all;
        groups = new LinkedHashSet<>(builder.groups);
        types = new LinkedHashSet<>(builder.types);
    }

    /** Gathers the types that are wanted. */
    public static class Builder {
        private final MIMESuffixAssociation suffixes;
        private boolean all;
        private final Set<String> groups = new LinkedHashSet<>();
        private final Set<MIMEType> types = new LinkedHashSet<>();

        public Builder(MIMESuffixAssociation suffixes) {
            this.suffixes = suffixes;
        }

        public Builder withType(String type) {
            return withType(MIMEType.parse(type));
        }

        public Builder withType(MIMEType type) {
            if (type.isWildcard()) {
                all = true;
            } else if (!type.hasSubtype() || type.subtypeIsWildcard()) {
                groups.add(type.getGroup());
            } else {
                types.add(type);
            }
            return this;
        }

        public RenderRequestTypes build() {
            return new RenderRequestTypes(this);
        }
    }

    /**
     * The type under which a representation of a supported type is wanted: the type itself, the same without its suffix, or what the suffix
     * stands for; null if it is not wanted.
     */
    public MIMEType resolveSupportedType(MIMEType supported) {
        if (supported.isWildcard() || supported.subtypeIsWildcard()) {
            throw new IllegalArgumentException(supported + " is no single type");
        }
        if (isRequestedExactly(supported)) {
            return supported;
        }
        if (!supported.hasSuffix()) {
            return null;
        }
        if (types.contains(supported.withoutSuffix())) {
            return supported.withoutSuffix();
        }
        MIMEType meant = suffixes.resolveSuffix(supported.getSuffix());
        return meant != null && isRequestedExactly(meant) ? meant : null;
    }

    public boolean isRequestedExactly(MIMEType type) {
        return all || groups.contains(type.getGroup()) || types.contains(type);
    }

    /** Whether one of some types, which may be wildcards, is wanted. */
    public boolean anyRequestedIsSupported(Set<MIMEType> supported) {
        return supported.stream().anyMatch(type -> type.isWildcard() ? !isEmpty()
            : type.hasSubtype() && !type.subtypeIsWildcard() ? resolveSupportedType(type) != null
            : all || groups.contains(type.getGroup()) || types.stream().anyMatch(type::hasSameGroupAs));
    }

    /** From now on, what is there is not wanted any more. */
    public void removeFulfilledRequests(DisplayData out) {
        types.removeIf(out::hasDataForType);
    }

    public boolean isEmpty() {
        return !all && groups.isEmpty() && types.isEmpty();
    }
}
