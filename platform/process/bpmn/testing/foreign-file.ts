/** BPMN text as another tool would write it: elements and flows given as XML, without a diagram. */
export function bpmnOf(...elements: string[]): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<definitions xmlns="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:goa="urn:goa-cloud:bpmn:1" id="d" targetNamespace="urn:test">',
    '<process id="sample" name="示例" isExecutable="true">',
    ...elements,
    '</process>',
    '</definitions>',
  ].join('\n');
}

/** A user task with the settings of ours. */
export function userTask(id: string, settings = '{"who":[{"by":"unitHead","in":{"at":"parent"}}]}'): string {
  return `<userTask id="${id}" name="环节${id}"><extensionElements><goa:settings>${settings}</goa:settings></extensionElements></userTask>`;
}

/** Flows from one element to the next, `a>b`; `a>b?` is the default of the gateway a (declared there), `a>b!` carries a condition of ours. */
export function flows(...ways: string[]): string[] {
  return ways.map((way, index) => {
    const [from = '', to = ''] = way.replace(/[!?]/, '').split('>');
    const inner = way.endsWith('!')
      ? `<extensionElements><goa:branch index="${index}">{"op":"value","value":true}</goa:branch></extensionElements><conditionExpression>true</conditionExpression>`
      : '';
    return `<sequenceFlow id="f_${from}_${to}" name="${from}到${to}" sourceRef="${from}" targetRef="${to}">${inner}</sequenceFlow>`;
  });
}

/** A file of another tool with much that we do not know: lanes, a sub-process, data, a timer, scripts, messages, and a diagram of two shapes. */
export const FOREIGN = `<?xml version="1.0" encoding="ISO-8859-1"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" xmlns:bpmndi="http://www.omg.org/spec/BPMN/20100524/DI"
  xmlns:dc="http://www.omg.org/spec/DD/20100524/DC" xmlns:di="http://www.omg.org/spec/DD/20100524/DI" xmlns:x="urn:other:tool" id="d" targetNamespace="urn:other">
  <bpmn:message id="m1" name="来函" />
  <bpmn:process id="p1" name="别家的流程" isExecutable="true">
    <bpmn:laneSet id="ls"><bpmn:lane id="l1" name="处室"><bpmn:flowNodeRef>t1</bpmn:flowNodeRef></bpmn:lane></bpmn:laneSet>
    <bpmn:startEvent id="s1"><bpmn:outgoing>f1</bpmn:outgoing></bpmn:startEvent>
    <bpmn:userTask id="t1" name="审批" x:assignee="\${boss}"><bpmn:incoming>f1</bpmn:incoming><bpmn:outgoing>f2</bpmn:outgoing></bpmn:userTask>
    <bpmn:scriptTask id="t2" name="计算" scriptFormat="javascript"><bpmn:incoming>f2</bpmn:incoming><bpmn:outgoing>f3</bpmn:outgoing>
      <bpmn:script>process.exit(1)</bpmn:script></bpmn:scriptTask>
    <bpmn:subProcess id="sp"><bpmn:incoming>f3</bpmn:incoming><bpmn:outgoing>f4</bpmn:outgoing><bpmn:task id="t3" /></bpmn:subProcess>
    <bpmn:dataObjectReference id="dr" dataObjectRef="do" /><bpmn:dataObject id="do" />
    <bpmn:endEvent id="e1"><bpmn:incoming>f4</bpmn:incoming><bpmn:terminateEventDefinition /></bpmn:endEvent>
    <bpmn:sequenceFlow id="f1" sourceRef="s1" targetRef="t1" />
    <bpmn:sequenceFlow id="f2" sourceRef="t1" targetRef="t2"><bpmn:conditionExpression>\${amount > 5}</bpmn:conditionExpression></bpmn:sequenceFlow>
    <bpmn:sequenceFlow id="f3" sourceRef="t2" targetRef="sp" />
    <bpmn:sequenceFlow id="f4" sourceRef="sp" targetRef="e1" />
    <bpmn:textAnnotation id="ta"><bpmn:text>注</bpmn:text></bpmn:textAnnotation>
  </bpmn:process>
  <bpmndi:BPMNDiagram id="dg"><bpmndi:BPMNPlane id="pl" bpmnElement="p1">
    <bpmndi:BPMNShape id="s1_di" bpmnElement="s1"><dc:Bounds x="-100" y="20" width="36" height="36" /></bpmndi:BPMNShape>
    <bpmndi:BPMNShape id="t1_di" bpmnElement="t1"><dc:Bounds x="0" y="0" width="100" height="80" /></bpmndi:BPMNShape>
    <bpmndi:BPMNEdge id="f1_di" bpmnElement="f1"><di:waypoint x="-64" y="38" /><di:waypoint x="0" y="40" /></bpmndi:BPMNEdge>
  </bpmndi:BPMNPlane></bpmndi:BPMNDiagram>
</bpmn:definitions>`;
