package org.ftpra.adapter.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.beans.Introspector;
import java.beans.PropertyDescriptor;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.xpath.XPathConstants;
import javax.xml.xpath.XPathFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** What a server reads in the descriptor is what the beans have. */
class RaXmlTest {

    @ParameterizedTest
    @CsvSource({
        "connection-definition, managedconnectionfactory-class",
        "messagelistener[1]/activationspec, activationspec-class",
        "messagelistener[2]/activationspec, activationspec-class",
    })
    void listsEachTextOfTheBeanItNames(String element, String className) throws Exception {
        Class<?> bean = Class.forName(texts("//" + element + "/" + className).get(0));

        assertThat(texts("//" + element + "/config-property/config-property-name"))
                .containsExactlyInAnyOrderElementsOf(textsOf(bean));
    }

    @Test
    void requiresTheDirectoryOfAnActivation() throws Exception {
        assertThat(texts("//activationspec/required-config-property/config-property-name"))
                .containsExactly("directory");
    }

    /** As connector_2_1.xsd demands. */
    @Test
    void itsPartsAreInOrder() throws Exception {
        assertThat(nodes("/connector/resourceadapter/*").map(Node::getNodeName).distinct())
                .containsExactly(
                        "resourceadapter-class",
                        "config-property",
                        "outbound-resourceadapter",
                        "inbound-resourceadapter");
        assertThat(nodes("//activationspec/*").map(Node::getNodeName).distinct())
                .containsExactly("activationspec-class", "required-config-property", "config-property");
    }

    private static List<String> textsOf(Class<?> bean) throws Exception {
        return Stream.of(Introspector.getBeanInfo(bean, Object.class).getPropertyDescriptors())
                .filter(property -> property.getPropertyType() == String.class)
                .map(PropertyDescriptor::getName)
                .toList();
    }

    private static List<String> texts(String path) throws Exception {
        return nodes(path).map(Node::getTextContent).toList();
    }

    private static Stream<Node> nodes(String path) throws Exception {
        Document descriptor = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(Path.of("../rar/src/main/rar/META-INF/ra.xml").toFile());
        NodeList nodes =
                (NodeList) XPathFactory.newInstance().newXPath().evaluate(path, descriptor, XPathConstants.NODESET);
        return IntStream.range(0, nodes.getLength()).mapToObj(nodes::item);
    }
}
